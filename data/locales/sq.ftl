# Vargjet e ndërfaqes në shqip.

## Gjuhët, siç përmenden brenda fjalisë

language-en = anglisht
language-sq = shqip
language-sr = serbisht
language-ru = rusisht

## Koha

from = nga { $date }
until = deri në { $date }
as-of = gjendja: { $date }
years-ago = { $count ->
    [0] këtë vit
    [one] para një viti
   *[other] para { $count } vjetësh
}

## Kartelat

label-note = Shënim:
label-source = Burimi:
label-medals = Medaljet:
label-scorers = Golat:
label-paraphrase = Parafrazimi ynë në { $language }:
label-licence = Të dhënat:
more-sources = { $count ->
    [one] dhe një tjetër
   *[other] dhe { $count } të tjera
}
publishers = { $count ->
    [one] një burim i vetëm
   *[other] { $count } botues të pavarur
}
one-publisher = një botues i vetëm
wording-in-one-source = formulim nga një burim i vetëm
checked-on = kontrolluar më { $date }
corrected = Korrigjuar më { $date }.
renamed = Ky zë ka ndërruar emër; këtu gjendet tani.
withdrawn = Ky zë u tërhoq më { $date }.
no-such-record = Në këtë almanak nuk ka zë të tillë.
only-in-english = Një pjesë nuk është ende në gjuhën tuaj dhe shfaqet anglisht.
own-goal = autogol
roles-are-history = Detyrat në datat kur i përmend një burim; mund të kenë ndryshuar që atëherë.
positions-are-attributed = Çfarë thotë secila palë. Almanaku nuk mban anë.
no-statement = { $party }: në këtë almanak nuk ka deklaratë.
cited-by = { $count ->
    [one] E citon një zë:
   *[other] E citojnë { $count } zëra:
}
source-kind-primary-document = Dokument parësor
source-kind-official-statement = Deklaratë zyrtare
source-kind-news-report = Raport mediatik
source-kind-republished-report = Raport mediatik, i lexuar në ribotim
source-kind-analysis = Analizë
source-kind-reference-work = Vepër referimi
match-status-played-neutral = U takuan në fushë neutrale.
match-status-won = U takuan në finale.
match-status-postponed = U shty.
match-status-kept-apart = Mbahen të ndara me rregull.
match-status-permitted = Pjesëmarrje e lejuar në një ngjarje në vendin tjetër.
match-status-shared-podium = Qëndruan në të njëjtin podium.
match-status-player-absent-visa = Një lojtar mungoi sepse nuk kishte vizë.
rendering-original = Fjalët origjinale, në { $language }.
rendering-translation = Përkthim i botuar në { $language }.
rendering-translation-from = Përkthim i botuar në { $language }; gjuha e origjinalit: { $from }.
rendering-not-stated = Botuar në { $language }; burimi nuk thotë nëse është përkthim.

## Almanaku në tërësi

count-event = { $count ->
    [one] një ngjarje
   *[other] { $count } ngjarje
}
count-match = { $count ->
    [one] një ndeshje
   *[other] { $count } ndeshje
}
count-quote = { $count ->
    [one] një citat
   *[other] { $count } citate
}
count-person = { $count ->
    [one] një person
   *[other] { $count } persona
}
count-position = { $count ->
    [one] një qëndrim
   *[other] { $count } qëndrime
}
count-term = { $count ->
    [one] një term
   *[other] { $count } terma
}
count-source = { $count ->
    [one] një burim
   *[other] { $count } burime
}
edition = Botimi { $version }, { $date }.
editorial-policy = Çfarë përfshihet dhe si bëhen korrigjimet
languages-reviewed = Lexuar nga një folës amtar: { $languages }.
languages-not-reviewed = Ende pa u lexuar nga një folës amtar: { $languages }.

## Listat

list-timeline = Kronologjia
list-matches = Ndeshjet
list-quotes = Citatet
list-people = Personat
list-terms = Termat
list-search = Kërkimi
list-sources = Burimet
list-questions = Qëndrimet
list-topics = Temat
list-changes = Ndryshimet
list-count = { $count ->
    [one] një zë
   *[other] { $count } zëra
}
list-count-paged = { $count } zëra, faqja { $page } nga { $pages }
note-mark = ✎
timeline-hint = Ngushtojeni: { $command } dhe pastaj një vit, një emër, një vend ose një temë. ✎ shënon një zë me shënim.
change-added = Shtuar
change-corrected = Korrigjuar
change-withdrawn = Tërhequr
change-renamed = Riemërtuar
heading-sources = Burimet
heading-related = Të lidhura

## Kur nuk gjendet asgjë

nothing-found = Asgjë në këtë almanak nuk përputhet.
did-you-mean = Mos kishit parasysh:
try-instead = { $topics } tregon për çfarë mund të pyetet.
unknown-words = { $count ->
    [one] Fjala nr. { $places } nuk gjendet në këtë almanak.
   *[other] Fjalët nr. { $places } nuk gjenden në këtë almanak.
}
no-such-button = Përgjigjja e fundit nuk ka buton me atë numër.
read-as = Lexuar si: { $words }.
unknown-command = Nuk ka komandë të tillë. { $help } i rendit ato që ka.
no-such-time = Kohët e dhëna përjashtojnë njëra-tjetrën.
too-many-words = Janë më shumë fjalë sesa mund të kërkohen njëherësh. Provoni me më pak fjalë ose { $search }.
link-leads-nowhere = Lidhja nuk të çon askund këtu.

## Komandat

start-intro = Fakte me datë dhe burim për temën „{ $title }“. Çdo përgjigje është një zë i almanakut me datën dhe burimin e vet; ku palët nuk pajtohen, qëndrimet e tyre jepen krah për krah.
start-try = Shkruani disa fjalë, një emër ose një vit, ose provoni njërën nga këto. { $help } i rendit të gjitha komandat.
start-in-group = Fakte me datë dhe burim për temën „{ $title }“. Për shembull:
help-heading = Çfarë mund të pyesni
help-intro = Çdo përgjigje është një zë i almanakut, me datën dhe burimin e vet.
help-filters = Filtrat mund të kombinohen: një vit (2014), disa vite (2008-2015, 2015-, para 2000, vitet 1990), një ditë (17 shkurt 2008), një emër, një vend, një temë. Emrat gjenden në çdo drejtshkrim dhe alfabet.
usage = Shkruani { $usage } – { $help }.
usage-timeline = [vit, emër, temë]
help-timeline = ngjarje dhe ndeshje sipas radhës kohore
usage-match = [sport, sportist, ekip, vit]
help-match = sport: ndeshje, rezultate, medalje
usage-quote = [emër, temë, vit]
help-quote = një citat, fjalë për fjalë
usage-person = [emër]
help-person = kush është dikush
usage-position = [çështje]
help-position = çfarë thonë palët, krah për krah
usage-term = [fjalë]
help-term = çfarë do të thotë një term
usage-ask = pyetje
help-ask = përgjigje për një pyetje me fjalë të thjeshta
usage-search = fjalë
help-search = zëra të të gjitha llojeve
usage-check = tekst
help-check = zërat që kanë të bëjnë me një pohim
usage-start = [zë]
help-start = kush jam
usage-sources = [zë ose fjalë]
help-sources = burimet e një zëri, ose të gjitha
usage-today = [ditë]
help-today = çfarë ka ndodhur në këtë ditë
help-random = një zë çfarëdo
usage-quiz = [temë]
help-quiz = një pyetje kuizi
help-map = palët në hartë
help-topics = për çfarë mund të pyetet
help-changes = korrigjime dhe shtesa
help-about = tema dhe ky almanak me pak fjalë
usage-language = [gjuha]
help-language = gjuha e përgjigjeve
help-settings = çfarë ka zgjedhur kjo bisedë
help-privacy = çfarë ruhet për ju
help-help = kjo listë
today-heading = Në këtë ditë: { $day }
today-nearest = Asgjë më { $day }. Dita më e afërt, { $nearest }:
ask-not-here = Nuk është në këtë almanak.
ask-no-opinion = Këtu nuk ka mendime, këshilla a parashikime, vetëm ajo që është shënuar.
ask-nearest = Zërat më të afërt:
note-in-record = Zëri ka një shënim.
words-in-record = Fjalët e botuara janë te zëri i plotë.
check-heading = Zërat e almanakut për këtë:
check-no-verdict = Zëra dhe burime, pa vlerësim.
check-nothing = Shumë pak për të gjetur një zë. Shkruani kush, kur, ku ose një numër.
privacy-heading = Çfarë ruhet për ju
privacy-settings = Nga kjo bisedë: identifikuesi i saj dhe çfarë u zgjodh te { $settings }. Asgjë, derisa dikush zgjedh.
privacy-posts = Nëse ka postim ditor: në cilat nga tri ditët e fundit erdhi.
privacy-inbox = Një mesazh ende pa përgjigje, e shumta 24 orë. Pastaj fshihet, çfarëdo që të ketë ndodhur me të.
privacy-nothing-else = Asgjë tjetër: as emra, as biseda, as kush çfarë pyeti. Përgjigjet jepen nga kujtesa.
privacy-terminal = Asgjë. Pyetjet marrin përgjigje nga kujtesa dhe nuk ruhen.
forget-heading = Të harrohet kjo bisedë?
forget-what = Fshihen të gjitha zgjedhjet e kësaj bisede dhe postimi ditor merr fund. Kjo nuk kthehet mbrapsht.
forget-done = U krye. Nga kjo bisedë nuk ruhet më asgjë.

## Cilësimet

settings-heading = Cilësimet e kësaj bisede
settings-changed = • ndryshuar nga gjendja fillestare
settings-only-admins = Vetëm administratorët e grupit mund t’i ndryshojnë cilësimet.
settings-not-saved = Tani nuk u ruajt dot. Gjithçka mbetet si më parë; provoni përsëri më vonë.
settings-on = po
settings-off = jo
settings-language = Gjuha:
settings-language-heading = Gjuha e përgjigjeve
settings-language-none = { $language } (e pazgjedhur)
settings-daily = Postimi ditor:
settings-daily-heading = Postimi ditor „në këtë ditë“
settings-daily-at = midis orës { $from } dhe { $until }, { $zone }
settings-daily-off-at = jo (përndryshe midis orës { $from } dhe { $until }, { $zone })
settings-hour-hint = Vjen pa zë, brenda orës që fillon atëherë.
settings-zone = Zona orare:
settings-zone-hint = Ajo vendos edhe se cila ditë është për { $today }.
settings-quiet-day = Në një ditë pa ngjarje:
settings-quiet-day-skip = asgjë
settings-quiet-day-nearest = ngjarjet më të afërta
settings-topic = Tema:
settings-topic-here = kjo
settings-topic-other = një tjetër
settings-answers = Këtu marrin përgjigje:
settings-answers-commands = vetëm komandat
settings-answers-replies = komandat dhe përgjigjet drejtuar mua
settings-repeats = Pyetje e përsëritur:
settings-repeats-heading = E njëjta pyetje përsëri
settings-repeats-on = { $count ->
    [one] lidhje te përgjigjja e parë, për një minutë
   *[other] lidhje te përgjigjja e parë, për { $count } minuta
}
settings-repeats-off = përgjigje e plotë çdo herë
settings-repeats-hint = Gjatë kësaj kohe e njëjta pyetje në grup merr një lidhje te përgjigjja që gjendet tashmë aty. Për sa minuta:
already-answered = Përgjigjja u dha këtu pak më parë
settings-quiz = Kuizi:
settings-pictures = Figurat:

## Harta dhe kuizi

map-none = Ky almanak nuk ka hartë. { $about } e tregon temën me një vështrim.
map-to-file = Për ta vizatuar në një skedar: { $command }
quiz-off = Kuizet janë të çaktivizuara në këtë bisedë: { $settings }.
quiz-none = Nga kjo nuk mund të bëhet asnjë pyetje.
quiz-right = E saktë.
quiz-wrong = E pasaktë. Përgjigjja e saktë: { $answer }
quiz-when = Kur ndodhi kjo? { $what }
quiz-where = Ku ndodhi kjo? { $what }
quiz-who = Kush përmendet në zërin për këtë? { $what }
quiz-score = Cili ishte rezultati? { $what }
quiz-speaker = Kush e tha këtë? { $words }
quiz-speaker-paraphrase = Kush e tha këtë (parafraza jonë)? { $words }
quiz-said-when = Kur u tha kjo? { $speaker }: { $words }
quiz-term = Cili term është ky? { $definition }

## Profili i botit, që e lexojnë të panjohurit para se të fillojnë: me titullin jo më shumë se 512 dhe 120 shenja

profile-description = Pyetni për temën „{ $title }“: kush, kur, ku, me çfarë rezultati, kush çfarë tha. Përgjigjem vetëm nga një almanak, një përmbledhje e përzgjedhur zërash me datë. Çdo përgjigje ka datën dhe burimin e vet; ku palët nuk pajtohen, qëndrimet e tyre jepen krah për krah dhe unë nuk mbaj anë. Nëse almanaku nuk ka asgjë për këtë, e them.
profile-short-description = Fakte me datë dhe burim: { $title }. Pa mbajtur anë.

## Mënyra inline dhe bisedat ku boti nuk merr pjesë. Për çdo lloj një listë fjalësh të ndara me presje: secila e ngushton kërkimin, në cilëndo gjuhë

words-for-event = ngjarje, ngjarja, ngjarjet
words-for-match = ndeshje, ndeshja, ndeshjet, sport, sporti
words-for-quote = citim, citimi, citime, citimet, citat, thënie
words-for-person = person, personi, persona, personat, njerëz
words-for-position = qëndrim, qëndrimi, qëndrime, qëndrimet
words-for-term = term, termi, terma, termat, nocion
words-for-source = burim, burimi, burime, burimet
inline-nothing = Nuk u gjet asgjë. Më pyetni në bisedë private
only-in-private = Kjo funksionon vetëm në një bisedë private me mua ose në një grup ku bëj pjesë.
button-private = Hap bisedën private

## Butonat

button-remove = ✕ Hiqe
button-back = ‹ Prapa
button-next = Para ›
button-sources = Burimet ({ $count })
button-sources-of = { $party }: burimet ({ $count })
button-related = Të lidhura
button-share = Ndaje
button-cite = Kopjo referencën
button-whole-record = Zëri i plotë
button-report = Raporto një gabim
button-to-list = ‹ Te lista
button-to-record = ‹ Te zëri
button-version = Në { $language }
button-another-quote = Citat tjetër
button-another-record = Zë tjetër
button-another-question = Pyetje tjetër
button-person-timeline = Ngjarje dhe ndeshje ({ $count })
button-person-quotes = Citate ({ $count })
button-try-timeline = Kronologjia
button-try-quote = Një citat
button-try-today = Në këtë ditë
button-add-to-group = Më shto në një grup

## Në Telegram

apology = Diçka u prish te ne dhe u shënua. Ju lutemi provoni përsëri më vonë.
too-many-requests = Ishin shumë kërkesa përnjëherë. Ju lutemi prisni një minutë.
not-yours-to-remove = Këtë mund ta heqin vetëm ai që pyeti dhe administratorët e këtij grupi.
try-again = Kjo nuk funksionoi. Ju lutemi provoni përsëri.
removed = U hoq.
ask-again = Ky buton është i një versioni më të vjetër. Ju lutemi pyesni përsëri; { $help } i rendit komandat.
button-language = Gjuha
button-language-none = Pa zgjedhje
button-daily = Postimi ditor
button-daily-on = Aktivizo
button-daily-off = Çaktivizo
button-hour = Ora
button-zone = Zona orare
button-quiet-day-skip = Pa ngjarje: asgjë
button-quiet-day-nearest = Pa ngjarje: më të afërtat
button-topic-here = Posto në këtë temë
button-answer-commands = Vetëm komandat
button-answer-replies = Edhe përgjigjet drejtuar mua
button-repeats = Pyetje e përsëritur
button-forget = Harro këtë bisedë
button-forget-now = Fshi gjithçka
quiz-forbidden = Në këtë bisedë nuk lejohen sondazhet, ndaj nuk mund të ketë kuiz.
