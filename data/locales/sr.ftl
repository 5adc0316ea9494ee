# Текстови интерфејса на српском, ћирилицом; латиница се изводи из ње.

## Језици, како се наводе у реченици

language-en = енглески
language-sq = албански
language-sr = српски
language-ru = руски

## Време

from = { $date } и касније
until = { $date } и раније
as-of = стање: { $date }
years-ago = { $count ->
    [0] ове године
    [one] пре { $count } годину
    [few] пре { $count } године
   *[other] пре { $count } година
}

## Картице

label-note = Напомена:
label-source = Извор:
label-medals = Медаље:
label-scorers = Голови:
label-paraphrase = Наша парафраза (језик: { $language }):
label-licence = Подаци:
more-sources = { $count ->
    [one] и још { $count } извор
    [few] и још { $count } извора
   *[other] и још { $count } извора
}
publishers = { $count ->
    [1] један извор
    [one] { $count } независни издавач
    [few] { $count } независна издавача
   *[other] { $count } независних издавача
}
one-publisher = један издавач
wording-in-one-source = формулација из једног извора
checked-on = проверено: { $date }
corrected = Исправљено: { $date }
renamed = Овај запис је преименован; сада је овде.
withdrawn = Овај запис је повучен: { $date }
no-such-record = Таквог записа нема у овом алманаху.
only-in-english = Део овога још није на вашем језику и приказан је на енглеском.
own-goal = аутогол
roles-are-history = Функције на датуме на које их извор наводи; од тада су се могле променити.
positions-are-attributed = Шта која страна каже. Алманах не заузима страну.
no-statement = { $party }: нема изјаве у овом алманаху.
cited-by = { $count ->
    [one] Наводи га { $count } запис:
    [few] Наводе га { $count } записа:
   *[other] Наводи га { $count } записа:
}
source-kind-primary-document = Примарни документ
source-kind-official-statement = Званична изјава
source-kind-news-report = Новински извештај
source-kind-republished-report = Новински извештај, прочитан у пренетој верзији
source-kind-analysis = Анализа
source-kind-reference-work = Референтно дело
match-status-played-neutral = Сусрет на неутралном терену.
match-status-won = Сусрет у финалу.
match-status-postponed = Одложено.
match-status-kept-apart = Раздвојени на основу правила.
match-status-permitted = Дозвољено учешће на такмичењу у земљи друге стране.
match-status-shared-podium = На истом постољу.
match-status-player-absent-visa = Играч није наступио јер није имао визу.
rendering-original = Оригиналне речи (језик: { $language }).
rendering-translation = Објављени превод на { $language }.
rendering-translation-from = Објављени превод на { $language } (језик оригинала: { $from }).
rendering-not-stated = Штампано (језик: { $language }); извор не каже да ли је то превод.

## Алманах у целини

count-event = { $count ->
    [one] { $count } догађај
    [few] { $count } догађаја
   *[other] { $count } догађаја
}
count-match = { $count ->
    [one] { $count } меч
    [few] { $count } меча
   *[other] { $count } мечева
}
count-quote = { $count ->
    [one] { $count } цитат
    [few] { $count } цитата
   *[other] { $count } цитата
}
count-person = { $count ->
    [one] { $count } особа
    [few] { $count } особе
   *[other] { $count } особа
}
count-position = { $count ->
    [one] { $count } став
    [few] { $count } става
   *[other] { $count } ставова
}
count-term = { $count ->
    [one] { $count } појам
    [few] { $count } појма
   *[other] { $count } појмова
}
count-source = { $count ->
    [one] { $count } извор
    [few] { $count } извора
   *[other] { $count } извора
}
edition = Издање { $version }, { $date }
editorial-policy = Шта се уноси и како се исправља
languages-reviewed = Прочитао изворни говорник: { $languages }.
languages-not-reviewed = Изворни говорник још није прочитао: { $languages }.

## Спискови

list-timeline = Хронологија
list-matches = Мечеви
list-quotes = Цитати
list-people = Особе
list-terms = Појмови
list-search = Претрага
list-sources = Извори
list-questions = Ставови
list-topics = Теме
list-changes = Измене
list-count = { $count ->
    [one] { $count } запис
    [few] { $count } записа
   *[other] { $count } записа
}
list-count-paged = Записа: { $count }, страна { $page } од { $pages }
note-mark = ✎
timeline-hint = Сузите списак: { $command }, а затим година, име, место или тема. ✎ означава запис с напоменом.
change-added = Додато
change-corrected = Исправљено
change-withdrawn = Повучено
change-renamed = Преименовано
heading-sources = Извори
heading-related = Повезано

## Ништа није нађено

nothing-found = Ништа у овом алманаху не одговара.
did-you-mean = Да ли сте мислили:
try-instead = { $topics } показује шта се може питати.
unknown-words = { $count ->
    [one] Речи број { $places } нема у овом алманаху.
    [few] Речи број { $places } нема у овом алманаху.
   *[other] Речи број { $places } нема у овом алманаху.
}
no-such-button = Последњи одговор нема дугме с тим бројем.
read-as = Прочитано као: { $words }.
unknown-command = Те команде нема. { $help } наводи оне којих има.
no-such-time = Наведена времена се међусобно искључују.
too-many-words = То је више него што се може тражити одједном. Покушајте с мање речи или { $search }.
link-leads-nowhere = Та веза овде не води ни до чега.

## Команде

start-intro = Чињенице с датумима и изворима. Тема: { $title }. Сваки одговор је запис алманаха с датумом и извором; где се стране не слажу, њихови ставови стоје један поред другог.
start-try = Упишите неколико речи, име или годину или пробајте нешто од овога. { $help } наводи све команде.
start-in-group = Чињенице с датумима и изворима. Тема: { $title }. На пример:
help-heading = Шта можете да питате
help-intro = Сваки одговор је запис алманаха, с датумом и извором.
help-filters = Филтери се могу комбиновати: година (2014), године (2008-2015, 2015-, пре 2000, 1990-их), дан (17. фебруар 2008), име, место, тема. Имена се препознају у сваком облику и писму.
usage = Упишите { $usage }: { $help }.
usage-timeline = [година, име, тема]
help-timeline = догађаји и мечеви по времену
usage-match = [спорт, спортиста, тим, година]
help-match = спорт: сусрети, резултати, медаље
usage-quote = [име, тема, година]
help-quote = цитат, од речи до речи
usage-person = [име]
help-person = ко је нека особа
usage-position = [питање]
help-position = шта стране кажу, једно поред другог
usage-term = [реч]
help-term = шта неки појам значи
usage-ask = питање
help-ask = одговор на питање постављено обичним речима
usage-search = речи
help-search = записи свих врста
usage-check = текст
help-check = записи који се тичу неке тврдње
usage-start = [запис]
help-start = ко сам
usage-sources = [запис или речи]
help-sources = извори неког записа или сви
usage-today = [дан]
help-today = шта се догодило на овај дан
help-random = насумичан запис
usage-quiz = [тема]
help-quiz = питање за квиз
help-map = стране на карти
help-topics = шта се може питати
help-changes = исправке и додаци
help-about = тема и овај алманах укратко
usage-language = [језик]
help-language = језик и писмо одговора
help-settings = шта је ово ћаскање изабрало
help-privacy = шта се о вама чува
help-help = овај списак
today-heading = На овај дан: { $day }
today-nearest = Нема записа за { $day }. Најближи датум, { $nearest }:
ask-not-here = Тога нема у овом алманаху.
ask-no-opinion = Овде нема мишљења, савета ни предвиђања, само онога што је забележено.
ask-nearest = Најближи записи:
note-in-record = Запис има напомену.
words-in-record = Објављене речи су у целом запису.
check-heading = Записи о томе:
check-no-verdict = Записи и извори, без пресуде.
check-nothing = Премало да би се нашао запис. Наведите ко, када, где или неки број.
privacy-heading = Шта се о вама чува
privacy-settings = О овом ћаскању: његов број и оно што је изабрано под { $settings }. Ништа, док неко нешто не изабере.
privacy-posts = Ако има дневну објаву: ког је од последња три дана стигла.
privacy-inbox = Порука на коју још није одговорено, најдуже 24 сата. Потом се брише, шта год да је с њом било.
privacy-nothing-else = Ништа друго: ни имена, ни разговори, ни ко је шта питао. Одговара се из меморије.
privacy-terminal = Ништа. На оно што питате одговара се из меморије и то се не чува.
forget-heading = Заборавити ово ћаскање?
forget-what = Бришу се сви избори овог ћаскања и дневна објава престаје. То се не може вратити.
forget-done = Готово. О овом ћаскању се више ништа не чува.

## Подешавања

settings-heading = Подешавања овог ћаскања
settings-changed = • промењено у односу на почетно
settings-only-admins = Подешавања могу да мењају само администратори групе.
settings-not-saved = Тренутно није могло да се сачува. Све је као и пре; покушајте поново касније.
settings-on = да
settings-off = не
settings-language = Језик:
settings-language-heading = Језик одговора
settings-language-none = { $language } (није изабран)
settings-daily = Дневна објава:
settings-daily-heading = Дневна објава „на данашњи дан“
settings-daily-at = између { $from } и { $until }, { $zone }
settings-daily-off-at = не (иначе између { $from } и { $until }, { $zone })
settings-hour-hint = Стиже без звука, у току сата који тада почиње.
settings-zone = Временска зона:
settings-zone-hint = Она одређује и који је дан за { $today }.
settings-quiet-day = На дан без догађаја:
settings-quiet-day-skip = ништа
settings-quiet-day-nearest = најближи догађаји
settings-topic = Тема:
settings-topic-here = ова
settings-topic-other = нека друга
settings-answers = Овде се одговара на:
settings-answers-commands = само команде
settings-answers-replies = команде и одговоре упућене мени
settings-repeats = Поновљено питање:
settings-repeats-heading = Исто питање поново
settings-repeats-on = { $count ->
    [one] веза до првог одговора, { $count } минут
    [few] веза до првог одговора, { $count } минута
   *[other] веза до првог одговора, { $count } минута
}
settings-repeats-off = сваки пут цео одговор
settings-repeats-hint = За то време исто питање у групи добија везу до одговора који је већ ту. Колико минута:
already-answered = Одговор је већ дат овде, мало пре
settings-quiz = Квиз:
settings-pictures = Слике:

## Карта и квиз

map-none = Овај алманах нема карту. { $about } приказује тему укратко.
map-to-file = За цртање у датотеку: { $command }
quiz-off = Квизови су искључени у овом ћаскању: { $settings }.
quiz-none = Од овога се не може саставити питање.
quiz-right = Тачно.
quiz-wrong = Нетачно. Тачан одговор: { $answer }
quiz-when = Када је то било? { $what }
quiz-where = Где је то било? { $what }
quiz-who = Ко се помиње у запису о овоме? { $what }
quiz-score = Какав је био резултат? { $what }
quiz-speaker = Ко је ово рекао? { $words }
quiz-speaker-paraphrase = Ко је ово рекао (наша парафраза)? { $words }
quiz-said-when = Када је ово речено? { $speaker }: { $words }
quiz-term = Који је ово појам? { $definition }

## Профил бота, који непознати читају пре почетка: с насловом највише 512 и 120 знакова

profile-description = Питајте шта вас занима на тему: { $title }. Ко, када, где, с којим резултатом, ко је шта рекао. Одговарам само из алманаха, уређене збирке записа с датумима. Сваки одговор има датум и извор; где се стране не слажу, њихови ставови стоје један поред другог, а ја не заузимам страну. Ако у алманаху о томе нема ничега, то и кажем.
profile-short-description = Чињенице с датумима и изворима: { $title }. Без заузимања стране.

## Инлајн-режим и ћаскања у којима бот не учествује. За сваку врсту списак речи раздвојених зарезима: свака сужава претрагу, на било ком језику

words-for-event = догађај, догађаји
words-for-match = меч, мечеви, утакмица, утакмице, спорт
words-for-quote = цитат, цитати, изјава, изјаве
words-for-person = особа, особе, личност, личности, људи
words-for-position = став, ставови, позиција, позиције
words-for-term = појам, појмови, термин, термини
words-for-source = извор, извори
inline-nothing = Ништа није нађено. Питајте ме у приватном ћаскању
only-in-private = Ово ради само у приватном ћаскању са мном или у групи у којој учествујем.
button-private = Отвори приватно ћаскање

## Дугмад

button-remove = ✕ Уклоните
button-back = ‹ Назад
button-next = Даље ›
button-sources = Извори ({ $count })
button-sources-of = { $party }: извори ({ $count })
button-related = Повезано
button-share = Поделите
button-cite = Копирајте навод
button-whole-record = Цео запис
button-report = Пријавите грешку
button-to-list = ‹ На списак
button-to-record = ‹ На запис
button-version = Верзија: { $language }
button-another-quote = Други цитат
button-another-record = Други запис
button-another-question = Друго питање
button-person-timeline = Догађаји и мечеви ({ $count })
button-person-quotes = Цитати ({ $count })
button-try-timeline = Хронологија
button-try-quote = Неки цитат
button-try-today = На данашњи дан
button-add-to-group = Додајте ме у групу

## На Телеграму

apology = Код нас је дошло до грешке и она је забележена. Покушајте поново касније.
too-many-requests = То је било много одједном. Сачекајте минут.
not-yours-to-remove = Ово може да уклони само онај ко је питао или администратор ове групе.
try-again = То није успело. Покушајте поново.
removed = Уклоњено.
ask-again = Ово дугме је из старије верзије. Питајте поново; { $help } наводи команде.
button-language = Језик
button-language-none = Без избора
button-daily = Дневна објава
button-daily-on = Укључи
button-daily-off = Искључи
button-hour = Сат
button-zone = Временска зона
button-quiet-day-skip = Без догађаја: ништа
button-quiet-day-nearest = Без догађаја: најближи
button-topic-here = Објављуј у овој теми
button-answer-commands = Само команде
button-answer-replies = И одговоре упућене мени
button-repeats = Поновљено питање
button-forget = Заборави ово ћаскање
button-forget-now = Избриши све
quiz-forbidden = У овом ћаскању анкете нису дозвољене, па квиз није могућ.
