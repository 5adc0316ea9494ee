# Строки интерфейса на русском языке.

## Языки, как они называются внутри предложения

language-en = английский
language-sq = албанский
language-sr = сербский
language-ru = русский

## Время

from = { $date } и позже
until = { $date } и ранее
as-of = по данным на { $date }
years-ago = { $count ->
    [0] в этом году
    [one] { $count } год назад
    [few] { $count } года назад
    [many] { $count } лет назад
   *[other] { $count } года назад
}

## Карточки

label-note = Примечание:
label-source = Источник:
label-medals = Медали:
label-scorers = Голы:
label-paraphrase = Наш пересказ ({ $language }):
label-licence = Данные:
more-sources = { $count ->
    [one] и ещё { $count } источник
    [few] и ещё { $count } источника
    [many] и ещё { $count } источников
   *[other] и ещё { $count } источника
}
publishers = { $count ->
    [1] один источник
    [one] { $count } независимый издатель
    [few] { $count } независимых издателя
    [many] { $count } независимых издателей
   *[other] { $count } независимого издателя
}
one-publisher = один издатель
wording-in-one-source = формулировка из одного источника
checked-on = проверено: { $date }
corrected = Исправлено ({ $date }).
renamed = Эта запись переименована; теперь она находится здесь.
withdrawn = Эта запись отозвана ({ $date }).
no-such-record = Такой записи в этом альманахе нет.
only-in-english = Часть текста ещё не переведена на ваш язык и показана на английском.
own-goal = автогол
roles-are-history = Должности указаны на те даты, на которые их называет источник; с тех пор они могли измениться.
positions-are-attributed = Что говорит каждая из сторон. Альманах не занимает ничьей стороны.
no-statement = { $party }: заявлений в этом альманахе нет.
cited-by = { $count ->
    [one] На него ссылается { $count } запись:
    [few] На него ссылаются { $count } записи:
    [many] На него ссылаются { $count } записей:
   *[other] На него ссылаются { $count } записи:
}
source-kind-primary-document = Первичный документ
source-kind-official-statement = Официальное заявление
source-kind-news-report = Сообщение СМИ
source-kind-republished-report = Сообщение СМИ, прочитано в перепечатке
source-kind-analysis = Аналитика
source-kind-reference-work = Справочное издание
match-status-played-neutral = Встретились на нейтральном поле.
match-status-won = Встретились в финале.
match-status-postponed = Отложен.
match-status-kept-apart = Не сводятся друг с другом по правилу.
match-status-permitted = Допуск к соревнованиям в стране другой стороны.
match-status-shared-podium = Стояли на одном пьедестале.
match-status-player-absent-visa = Игрок отсутствовал, так как не получил визу.
rendering-original = Слова оригинала; язык — { $language }.
rendering-translation = Опубликованный перевод на { $language }.
rendering-translation-from = Опубликованный перевод на { $language }; язык оригинала — { $from }.
rendering-not-stated = Язык публикации — { $language }; перевод ли это, источник не указывает.

## Альманах в целом

count-event = { $count ->
    [one] { $count } событие
    [few] { $count } события
    [many] { $count } событий
   *[other] { $count } события
}
count-match = { $count ->
    [one] { $count } матч
    [few] { $count } матча
    [many] { $count } матчей
   *[other] { $count } матча
}
count-quote = { $count ->
    [one] { $count } цитата
    [few] { $count } цитаты
    [many] { $count } цитат
   *[other] { $count } цитаты
}
count-person = { $count ->
    [one] { $count } персона
    [few] { $count } персоны
    [many] { $count } персон
   *[other] { $count } персоны
}
count-position = { $count ->
    [one] { $count } позиция
    [few] { $count } позиции
    [many] { $count } позиций
   *[other] { $count } позиции
}
count-term = { $count ->
    [one] { $count } термин
    [few] { $count } термина
    [many] { $count } терминов
   *[other] { $count } термина
}
count-source = { $count ->
    [one] { $count } источник
    [few] { $count } источника
    [many] { $count } источников
   *[other] { $count } источника
}
edition = Выпуск { $version } ({ $date }).
editorial-policy = Что включается и как вносятся исправления
languages-reviewed = Вычитано носителем языка: { $languages }.
languages-not-reviewed = Ещё не вычитано носителем языка: { $languages }.

## Списки

list-timeline = Хронология
list-matches = Матчи
list-quotes = Цитаты
list-people = Персоны
list-terms = Термины
list-search = Поиск
list-sources = Источники
list-questions = Позиции
list-topics = Темы
list-changes = Изменения
list-count = { $count ->
    [one] { $count } запись
    [few] { $count } записи
    [many] { $count } записей
   *[other] { $count } записи
}
list-count-paged = Записей: { $count }, страница { $page } из { $pages }
note-mark = ✎
timeline-hint = Чтобы уточнить: { $command }, а затем год, имя, место или тема. ✎ — запись с примечанием.
change-added = Добавлено
change-corrected = Исправлено
change-withdrawn = Отозвано
change-renamed = Переименовано
heading-sources = Источники
heading-related = По теме

## Ничего не найдено

nothing-found = В этом альманахе ничего подходящего нет.
did-you-mean = Возможно, вы имели в виду:
try-instead = { $topics } показывает, о чём можно спросить.
unknown-words = { $count ->
    [one] Слова № { $places } в этом альманахе нет.
    [few] Слов № { $places } в этом альманахе нет.
    [many] Слов № { $places } в этом альманахе нет.
   *[other] Слов № { $places } в этом альманахе нет.
}
no-such-button = В последнем ответе нет кнопки с таким номером.
read-as = Прочитано как: { $words }.
unknown-command = Такой команды нет. { $help } показывает список команд.
no-such-time = Указанные сроки исключают друг друга.
too-many-words = Столько слов вместе искать нельзя. Попробуйте меньше слов или { $search }.
link-leads-nowhere = По этой ссылке здесь ничего нет.

## Команды

start-intro = Факты с датами и источниками по теме «{ $title }». Каждый ответ — запись альманаха с датой и источником; где стороны расходятся, их позиции стоят рядом.
start-try = Введите несколько слов, имя или год либо попробуйте одно из этого. { $help } показывает все команды.
start-in-group = Факты с датами и источниками по теме «{ $title }». Например:
help-heading = О чём можно спросить
help-intro = Каждый ответ — запись альманаха с датой и источником.
help-filters = Фильтры можно сочетать: год (2014), годы (2008-2015, 2015-, до 2000, 1990-е), день (17 февраля 2008), имя, место, тема. Имена распознаются в любом написании и любым алфавитом.
usage = Формат: { $usage } — { $help }.
usage-timeline = [год, имя, тема]
help-timeline = события и матчи в порядке времени
usage-match = [вид спорта, спортсмен, команда, год]
help-match = спорт: встречи, счёт, медали
usage-quote = [имя, тема, год]
help-quote = цитата, слово в слово
usage-person = [имя]
help-person = кто это
usage-position = [вопрос]
help-position = что говорят стороны, рядом
usage-term = [слово]
help-term = что означает термин
usage-ask = вопрос
help-ask = ответ на вопрос, заданный обычными словами
usage-search = слова
help-search = записи всех видов
usage-check = текст
help-check = записи, связанные с утверждением
usage-start = [запись]
help-start = кто я
usage-sources = [запись или слова]
help-sources = источники записи или все
usage-today = [день]
help-today = что произошло в этот день
help-random = любая запись
usage-quiz = [тема]
help-quiz = вопрос викторины
help-map = стороны на карте
help-topics = о чём можно спросить
help-changes = исправления и дополнения
help-about = тема и этот альманах вкратце
usage-language = [язык]
help-language = язык ответов
help-settings = что выбрано в этом чате
help-privacy = что о вас хранится
help-help = этот список
today-heading = В этот день: { $day }
today-nearest = { $day }: записей нет. Ближайшая дата — { $nearest }:
ask-not-here = Этого в альманахе нет.
ask-no-opinion = Здесь нет мнений, советов и прогнозов, только то, что есть в записях.
ask-nearest = Ближайшие записи:
note-in-record = У записи есть примечание.
words-in-record = Опубликованные слова — во всей записи.
check-heading = Что об этом есть в записях:
check-no-verdict = Записи и источники, без вердикта.
check-nothing = Слишком мало, чтобы найти запись. Назовите, кто, когда, где, или число.
privacy-heading = Что о вас хранится
privacy-settings = Об этом чате: его номер и то, что выбрано в { $settings }. Ничего, пока никто ничего не выбрал.
privacy-posts = Если включена ежедневная запись: в какие из последних трёх дней она приходила.
privacy-inbox = Сообщение, на которое ещё не дан ответ, не дольше 24 часов. Потом оно удаляется, что бы с ним ни было.
privacy-nothing-else = Больше ничего: ни имён, ни переписки, ни того, кто о чём спрашивал. Ответы даются из памяти.
privacy-terminal = Ничего. Ответ на ваш запрос даётся из памяти, запрос не сохраняется.
forget-heading = Забыть этот чат?
forget-what = Все настройки этого чата удаляются, ежедневная запись прекращается. Отменить это нельзя.
forget-done = Готово. Об этом чате больше ничего не хранится.

## Настройки

settings-heading = Настройки этого чата
settings-changed = • изменено по сравнению с исходным
settings-only-admins = Настройки могут менять только администраторы группы.
settings-not-saved = Сейчас сохранить не удалось. Всё осталось как было; попробуйте позже.
settings-on = да
settings-off = нет
settings-language = Язык:
settings-language-heading = Язык ответов
settings-language-none = { $language } (не выбран)
settings-daily = Ежедневная запись:
settings-daily-heading = Ежедневная запись «в этот день»
settings-daily-at = между { $from } и { $until }, { $zone }
settings-daily-off-at = нет (иначе между { $from } и { $until }, { $zone })
settings-hour-hint = Приходит без звука, в течение часа, который тогда начинается.
settings-zone = Часовой пояс:
settings-zone-hint = От него зависит и то, какой день считается сегодняшним в { $today }.
settings-quiet-day = В день без событий:
settings-quiet-day-skip = ничего
settings-quiet-day-nearest = ближайшие события
settings-topic = Тема:
settings-topic-here = эта
settings-topic-other = другая
settings-answers = Здесь даются ответы на:
settings-answers-commands = только команды
settings-answers-replies = команды и ответы мне
settings-repeats = Повторный вопрос:
settings-repeats-heading = Тот же вопрос ещё раз
settings-repeats-on = { $count ->
    [one] ссылка на первый ответ, { $count } минута
    [few] ссылка на первый ответ, { $count } минуты
    [many] ссылка на первый ответ, { $count } минут
   *[other] ссылка на первый ответ, { $count } минуты
}
settings-repeats-off = каждый раз полный ответ
settings-repeats-hint = В это время тот же вопрос в группе получает ссылку на ответ, который там уже есть. На сколько минут:
already-answered = Ответ уже дан здесь чуть раньше
settings-quiz = Викторина:
settings-pictures = Картинки:

## Карта и викторина

map-none = В этом альманахе нет карты. { $about } показывает тему в общих чертах.
map-to-file = Чтобы нарисовать её в файл: { $command }
quiz-off = Викторины в этом чате выключены: { $settings }.
quiz-none = Из этого вопроса не составить.
quiz-right = Верно.
quiz-wrong = Неверно. Правильный ответ: { $answer }
quiz-when = Когда это было? { $what }
quiz-where = Где это было? { $what }
quiz-who = Кто назван в записи об этом? { $what }
quiz-score = С каким счётом закончилась встреча? { $what }
quiz-speaker = Кто это сказал? { $words }
quiz-speaker-paraphrase = Кто это сказал (наш пересказ)? { $words }
quiz-said-when = Когда это было сказано? { $speaker }: { $words }
quiz-term = Какой это термин? { $definition }

## Профиль бота, который читают до начала разговора: вместе с названием не более 512 и 120 знаков

profile-description = Спрашивайте по теме «{ $title }»: кто, когда, где, с каким результатом, кто что сказал. Отвечаю только по альманаху — подборке записей с датами. У каждого ответа есть дата и источник; где стороны расходятся, их позиции стоят рядом, а я не занимаю ничьей стороны. Если в альманахе об этом ничего нет, так и говорю.
profile-short-description = Факты с датами и источниками: { $title }. Ничьей стороны не занимаю.

## Встроенный режим и чаты, в которых бота нет. Для каждого вида записей список слов через запятую: любое из них сужает поиск, на каком бы языке оно ни было

words-for-event = событие, события
words-for-match = матч, матчи, спорт
words-for-quote = цитата, цитаты, высказывание
words-for-person = человек, люди, персона, личность
words-for-position = позиция, позиции
words-for-term = термин, термины, понятие
words-for-source = источник, источники
inline-nothing = Ничего не найдено. Спросите меня в личном чате
only-in-private = Это работает только в личном чате со мной или в группе, в которой я состою.
button-private = Открыть личный чат

## Кнопки

button-remove = ✕ Удалить
button-back = ‹ Назад
button-next = Далее ›
button-sources = Источники ({ $count })
button-sources-of = { $party }: источники ({ $count })
button-related = По теме
button-share = Поделиться
button-cite = Скопировать сноску
button-whole-record = Вся запись
button-report = Сообщить об ошибке
button-to-list = ‹ К списку
button-to-record = ‹ К записи
button-version = Язык: { $language }
button-another-quote = Другая цитата
button-another-record = Другая запись
button-another-question = Другой вопрос
button-person-timeline = События и матчи ({ $count })
button-person-quotes = Цитаты ({ $count })
button-try-timeline = Хронология
button-try-quote = Цитата
button-try-today = В этот день
button-add-to-group = Добавить меня в группу

## В Telegram

apology = На нашей стороне произошёл сбой, он зафиксирован. Пожалуйста, попробуйте позже.
too-many-requests = Слишком много запросов сразу. Пожалуйста, подождите минуту.
not-yours-to-remove = Удалить это могут только тот, кто спросил, и администраторы этой группы.
try-again = Не получилось. Пожалуйста, попробуйте ещё раз.
removed = Удалено.
ask-again = Эта кнопка из более ранней версии. Пожалуйста, спросите ещё раз; { $help } показывает список команд.
button-language = Язык
button-language-none = Без выбора
button-daily = Ежедневная запись
button-daily-on = Включить
button-daily-off = Выключить
button-hour = Час
button-zone = Часовой пояс
button-quiet-day-skip = Без событий: ничего
button-quiet-day-nearest = Без событий: ближайшие
button-topic-here = Писать в эту тему
button-answer-commands = Только команды
button-answer-replies = И ответы мне
button-repeats = Повторный вопрос
button-forget = Забыть этот чат
button-forget-now = Удалить всё
quiz-forbidden = В этом чате запрещены опросы, поэтому викторины здесь не будет.
