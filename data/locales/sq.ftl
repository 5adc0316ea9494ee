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
help-topics = për çfarë mund të pyetet
help-changes = korrigjime dhe shtesa
help-about = tema dhe ky almanak me pak fjalë
help-privacy = çfarë ruhet për ju
help-help = kjo listë
today-heading = Në këtë ditë: { $day }
today-nearest = Asgjë më { $day }. Dita më e afërt, { $nearest }:
ask-not-here = Nuk është në këtë almanak.
ask-no-opinion = Këtu nuk ka mendime, këshilla a parashikime, vetëm ajo që është shënuar.
ask-nearest = Zërat më të afërt:
note-in-record = Zëri ka një shënim.
check-heading = Zërat e almanakut për këtë:
check-no-verdict = Zëra dhe burime, pa vlerësim.
check-nothing = Shumë pak për të gjetur një zë. Shkruani kush, kur, ku ose një numër.
privacy-heading = Çfarë ruhet për ju
privacy-text = Asgjë. Pyetjet marrin përgjigje nga kujtesa dhe nuk ruhen.

## Profili i botit, që e lexojnë të panjohurit para se të fillojnë: me titullin jo më shumë se 512 dhe 120 shenja

profile-description = Pyetni për temën „{ $title }“: kush, kur, ku, me çfarë rezultati, kush çfarë tha. Përgjigjem vetëm nga një almanak, një përmbledhje e përzgjedhur zërash me datë. Çdo përgjigje ka datën dhe burimin e vet; ku palët nuk pajtohen, qëndrimet e tyre jepen krah për krah dhe unë nuk mbaj anë. Nëse almanaku nuk ka asgjë për këtë, e them.
profile-short-description = Fakte me datë dhe burim: { $title }. Pa mbajtur anë.

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
