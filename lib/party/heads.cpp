// Nouns that can be a party by themselves, and first names. They are data of the two languages, not of any methodology:
// roles come from profiles. Folded, in the order of their bytes.
#include <algorithm>

#include "party/word_list.h"
#include "party/words.h"

namespace mentor {

namespace {

// Nominative singular and plural. A genitive plural must not be here: in «совет учителей и родителей» the words after
// «и» belong to the name.
constexpr std::string_view heads_ru_text =
    "агентства агентство агроном агрономы адвокат адвокаты администратор администраторы администрации "
    "администрация аккомпаниатор аккомпаниаторы актив активист активисты активы акушер акушеры амбассадор "
    "амбассадоры аналитик аналитики арендатор арендаторы археолог археологи архив архивариус архивариусы архивы "
    "аспирант аспиранты ассоциации ассоциация атаман атаманства атаманство атаманы ателье аудитор аудиторы "
    "бакалавр бакалавры балетмейстер балетмейстеры библиограф библиографы библиотека библиотекари библиотекарь "
    "библиотеки бизнес-партнеры благотворители благотворитель блогер блогеры больница больницы брат братья "
    "бригада бригадир бригадиры бригады бухгалтер бухгалтерия бухгалтеры бюро вахтер вахтеры ведомство ведущие "
    "ведущий ветеран ветераны ветеринар ветеринары вице-губернатор вице-президент военкомат военкоматы вожатая "
    "вожатые вожатый волонтер волонтеры воспитанник воспитанники воспитатели воспитатель воспитательница "
    "воспитательницы врач врачи вуз вузы выпускающие выпускающий выпускник выпускники газета газеты галереи "
    "галерея гардеробщик гардеробщики гвардия гид гиды гимназии гимназист гимназисты гимназия гинеколог "
    "гинекологи глава главврач главврачи главы госпитали госпиталь граждане гражданин группа группы губернатор "
    "дворец дворцы девочка девочки дежурные дежурный дезинсектор дезинсекторы дезинфектор дезинфекторы декан "
    "деканат деканаты деканы делопроизводители делопроизводитель департамент депо депутат депутаты дерматолог "
    "дерматологи детдом детдомы дети детсад детсады дефектолог дефектологи деятели деятель диетолог диетологи "
    "диетсестра диетсестры дизайнер дизайнеры дир директор директора директорат директриса директрисы дирекция "
    "дирижер дирижеры диспансер диспансеры диспетчер диспетчеры доброволец доброволцы добровольцы доктор доктора "
    "документовед документоведы дом дом-интернат дом-интернаты дома доцент доценты дошкольник дошкольники "
    "дружина дружины дублер дублеры дума жители житель жительница жительницы жюри заведение заведения заведующая "
    "заведующие заведующий завотделением завотделениемы завотделом завотделомы завуч завучи завхоз завхозы завы "
    "заказчик заказчики зам замглавы замглавыы замдекана замдеканы замдиректора заместители заместитель заммэра "
    "заммэры замначальника замначальники зампредседатели зампредседателя замруководители замруководителя замы "
    "застройщик застройщики заявители заявитель звукооператор звукооператоры звукорежиссер звукорежиссеры "
    "зоопарк зоопарки инвалиды инвестор инвесторы инженер инженеры инициативник инициативники инициатор "
    "инициаторы инспектор инспектора инспекторы институт институты инструктор инструктора инструкторы интендант "
    "интенданты интернат интернаты исполнители исполнитель историк историки кадет кадеты кадровик кадровики "
    "казачество казначеи казначей канцелярии канцелярия кардиолог кардиологи каскадер каскадеры кафедра кафедры "
    "кинотеатр кинотеатры клиника клиники клуб клубы коллега коллеги коллегии коллегия колледж колледжи "
    "коллектив коллективы командир командиры комбинат комбинаты комендант коменданты комендатура комендатуры "
    "комиссия комитет комитеты композитор композиторы кондитер кондитеры консерватории консерватория консорциум "
    "консорциумы консультант консультанты контролер контролеры концерн концерны концертмейстер концертмейстеры "
    "кооператив кооперативы координатор координаторы корпорации корпорация корпункт корпункты корпусы костюмер "
    "костюмеры краевед краеведы ктитор ктиторы куратор кураторы курсант курсанты лаборант лаборанты лаборатории "
    "лаборатория лагери лагерь лектор лекторы лечебница лечебницы лидер лидеры лица лицеи лицеист лицеисты лицей "
    "лицо логопед логопеды логоритмист логоритмисты люди магистрант магистранты массажист массажисты мастер "
    "мастера мастерская мастерские мастерскые матери мать машинист машинисты медбрат медбраты медиатор медиаторы "
    "медик медики медработник медработники медсестра медсестры менеджер менеджеры ментор менторы методист "
    "методисты механик механики меценат меценаты министерство минспорт минтруд минфин модератор модераторы "
    "молодежь музеи музей музыкант музыканты муниципалитет муниципалитеты мэр мэрии мэрия мэры налоговик "
    "налоговики наркодиспансер наркодиспансеры нарколог наркологи население наставляемая наставляемые "
    "наставляемый наставник наставники наставница наставницы научрук научруки начальник начальники невролог "
    "неврологи несовершеннолетние несовершеннолетний нотариус нотариусы няни няня обучающиеся обучающийся "
    "общежитие общежития общества общественник общественники общественность общество община общины объединение "
    "объединения овд овды окулист окулисты онколог онкологи опекун опекуны оператор операторы орган организатор "
    "организаторы организации организация органы оргкомитет оргкомитеты ортопед ортопеды осветители осветитель "
    "ответственная ответственные ответственный отдел отделение отделения отделы отец отряд отряды отцы офис "
    "офисы офтальмолог офтальмологи охрана охранник охранники палата палаты пансионат пансионаты парламент "
    "партии партия партнер партнеры паспортист паспортисты патронат патронаты педагог педагоги педиатр педиатры "
    "педколлектив педколлективы педперсонал педсовет педсоветы педсостав педсоставы пенсионеры первокурсник "
    "первокурсники персонал плательщик плательщики повар повара повары подразделение подразделения подростки "
    "подросток подрядчик подрядчики пожарные пожарный поликлиника поликлиники полиция полпред полпреды "
    "получатели получатель помощник помощники помреж помрежи попечители попечитель посольства посольство "
    "поставщик поставщики постановщик постановщики правительство правление правления правообладатели "
    "правообладатель предприниматели предприниматель предприятие предприятия председатели председатель "
    "председательствующие председательствующий представители представитель президент президиум преподаватели "
    "преподаватель преподавательница преподавательницы пресс-секретари пресс-секретарь пресс-служба пресс-службы "
    "приемная приемные приходы прихожане прихожанин приют приюты проводник проводники программист программисты "
    "прокуратура прокуратуры прокурор прокуроры проректор проректоры профбюра профбюро профессор профессора "
    "профессоры профилакторий профком профкомы профорг профорги профсоюз профсоюзы психиатр психиатры психолог "
    "психологи психоневролог психоневрологи психотерапевт психотерапевты пункт работник работники работница "
    "работницы работодатели работодатель радио разработчик разработчики реабилитолог реабилитологи ребенок "
    "ребята ревизор ревизоры регистратор регистраторы регистратура регистратуры редактор редактора редакторы "
    "редакции редакция редколлегии редколлегия режиссер режиссеры рекламодатель ректор ректорат рентгенолог "
    "рентгенологи репетитор репетиторы респондент респонденты ресурсник ресурсники референт референты рецензент "
    "рецензенты родители родитель росгвардии росгвардия роспотребнадзор роспотребнадзоры рук руководители "
    "руководитель руководство сады санатории санаторий санитар санитарка санитарки санитары секретари "
    "секретариат секретарь сектор сектора секторы секции секция семинарии семинария семьи семья сестра сестры "
    "сиделка сиделки следователи следователь служащие служащий служба службы слушатели слушатель смотрители "
    "смотритель снабженец снабженцы собрание собственник собственники совет советник советники советы совхоз "
    "совхозы соисполнители соисполнитель сообщества сообщество сотрудник сотрудники соцзащита социолог социологи "
    "соцпедагог соцпедагоги соцработник соцработники союз союзы специалист специалистка специалистки специалисты "
    "спонсор спонсоры спорткомплекс спорткомплексы спортсмен спортсмены спортшкола спортшколы стадион стадионы "
    "стажер стажеры староста старостат старостаты староства староство старосты старшеклассник старшеклассники "
    "старшекурсник старшекурсники старшина старшины стационар стационары стоматолог стоматологи стороны студент "
    "студентка студентки студенты студенчество студии студия студсовет студсоветы субъект субъекты судьи судья "
    "супервизор супервизоры творец творцы театр театры телекомпании телекомпания терапевт терапевты техник "
    "техники техникум техникумы технолог технологи техотдел типографии типография товарищества товарищество "
    "травматолог травматологи тренер тренера тренеры трудящиеся турист туристы тьютор тьюторы университет "
    "университеты уполномоченные уполномоченный управление управления управляющая управляющие управляющий уролог "
    "урологи участковые участковый участник участники учащиеся ученик ученики ученица ученицы ученые ученый "
    "училище училищя учитель учительница учительницы учителя учредители учредитель учреждение учреждения "
    "факультет факультеты фармацевт фармацевты фасилитатор фасилитаторы федерации федерация фельдшер фельдшеры "
    "филармонии филармония филиал филиалы финансист финансисты фонд форум форумы фотограф фотографы фтизиатр "
    "фтизиатры хирург хирурги хозяйка хозяйки хозяйство хореограф хореографы хормейстер хормейстеры хоровик "
    "хоровики хоспис хосписы хранители хранитель художник художники центр центры церкви церковь член члены шеф "
    "шеф-повар шеф-повары шефы школа школы школьник школьники штаб штабы штат экипаж эколог экологи экономист "
    "экономисты экскурсовод экскурсоводы эксперт эксперты электрик электрики энтузиаст энтузиасты эпидемиолог "
    "эпидемиологи юнармеец юнармейцы юнармецы юрисконсульт юрисконсульты юрист юристы";

constexpr std::string_view heads_en_text =
    "academies academy accountant accountants administration administrations administrator administrators "
    "adviser advisers advisor advisors agencies agency alumni alumnus ambassador ambassadors analyst analysts "
    "appointee appointees apprentice apprentices architect architects archivist archivists artist artists "
    "assistant assistants association associations attache attorney attorneys author authorities authority "
    "authors board boards bodies body branch branches buddies buddy bureau bureaus cabinet captain captains "
    "caregiver caregivers carer carers caretaker caretakers caseworker caseworkers center centers centre centres "
    "chair chairman chairmen chairperson chairpersons chairs champion champions chancellor chancellors chaplain "
    "chaplains charities charity chef chefs chief chiefs childminder childminders children choreographer "
    "choreographers church churches clerk clerks clinic clinician clinicians clinics club clubs coach coaches "
    "college colleges commission commissioner commissioners commissions committee committees communities "
    "community companies company conductor conductors consortium consortiums consultant consultants contractor "
    "contractors convener conveners convenor convenors cooperative cooperatives coordinator coordinators "
    "corporation corporations council councillor councillors councils counsellor counsellors counselor "
    "counselors crew crews curator curators dean deans delegate delegates department departments deputies deputy "
    "designee designees designer designers developer developers dietitian dietitians director directorate "
    "directors dispatcher dispatchers division divisions doctor doctors donor donors economist economists editor "
    "editors educator educators employee employees employer employers engineer engineers enterprise enterprises "
    "entrepreneur entrepreneurs evaluator evaluators everyone examiner examiners executive executives expert "
    "experts facilitator facilitators faculties faculty families family federation federations fellow fellows "
    "firefighter firefighters firm firms foundation foundations funder funders fundraiser fundraisers government "
    "governments governor governors graduate graduates group groups guardian guardians guide guides handler "
    "handlers head headmaster headmistress heads headteacher headteachers hospital hospitals host hosts hr "
    "inspector inspectorate inspectorates inspectors institute institutes institution institutions instructor "
    "instructors intern interns interpreter interpreters investigator investigators judge judges juries jury "
    "laboratories laboratory lead leader leaders leads learner learners lecturer lecturers liaison liaisons "
    "librarian librarians libraries library management manager managers matron matrons mayor mayors mediator "
    "mediators member members men mentee mentees mentor mentors midwife midwives minister ministers ministries "
    "ministry moderator moderators municipalities municipality museum museums musician musicians network "
    "networks nominee nominees nurse nurses observer observers office officer officers offices ombudsman "
    "ombudsmen operator operators organisation organisations organiser organisers organization organizations "
    "organizer organizers owner owners panel panels paramedic paramedics parent parents participants partner "
    "partners partnership partnerships patron patrons peer peers people personnel pharmacist pharmacists "
    "physician physicians physiotherapist physiotherapists planner planners police practitioner practitioners "
    "prefect prefects presenter presenters president presidents principal principals producer producers "
    "professor professors programmer programmers provider providers provost provosts psychiatrist psychiatrists "
    "psychologist psychologists publisher publishers pupil pupils receptionist receptionists recruiter "
    "recruiters rector rectors referee referees registrar registrars registries registry representative "
    "representatives researcher researchers resident residents reviewer reviewers scholar scholars school "
    "schools secretariat secretariats secretary senate senator senators senco sencos slt societies society "
    "specialist specialists sponsor sponsors staff stakeholder stakeholders steward stewards strategist "
    "strategists student students subcommittee subcommittees superintendent superintendents supervisor "
    "supervisors surgeon surgeons surveyor surveyors sysadmin sysadmins taskforce taskforces teacher teachers "
    "team teams technician technicians technologist technologists therapist therapists trainee trainees trainer "
    "trainers translator translators treasurer treasurers trust trustee trustees trusts tutor tutors union "
    "unions unit units universities university vendor vendors volunteer volunteers warden wardens webmaster "
    "webmasters women worker workers writer writers youth";

// «Мария Белова» and "Ann Brown" have no other sign of a person.
constexpr std::string_view given_names_text =
    "aaron adam adrian aisha alan albert alex alexander alice amanda amelia amy andrea andrew angela anita ann "
    "anna anne anthony arthur barbara ben benjamin beth betty bill bob brian carla carlos carmen carol caroline "
    "catherine charles charlotte chloe chris christine christopher claire clara colin daniel dave david dawn "
    "deborah denise dennis diana donna dorothy douglas edward elaine eleanor elena elizabeth ella emily emma "
    "eric erica esther eva evelyn fatima fiona frances frank gary george gloria grace graham greg hannah harriet "
    "harry hassan heather helen henry hugh ian irene isaac isabel jack jacob james jane janet jason jean "
    "jennifer jessica jill jim joan joanna joe john jonathan jordan jose joseph joshua joyce juan judith julia "
    "julie karen kate katherine kathleen keith kelly ken kevin kim laura lauren lee leo liam lily linda lisa "
    "louise lucas lucy luke margaret maria marie mark martha martin mary matthew megan melissa michael michelle "
    "miguel mike mohamed mohammed monica nadia nancy naomi natalie nathan neil nicholas nicola nina noah nora "
    "oliver olivia omar oscar pamela patricia patrick paul paula peter philip priya rachel ralph raymond rebecca "
    "richard rita robert robin roger rosa rose ruth ryan sally sam samantha samuel sandra sara sarah scott sean "
    "sharon simon sofia sophia sophie stella stephanie stephen steve steven stuart susan sylvia teresa theresa "
    "thomas tim timothy tina tom tony tracy valerie vanessa veronica victor victoria vincent walter wendy "
    "william yasmin yvonne zoe александр александра алексей алена алина алиса алла альберт альбина анастасия "
    "анатолий андрей анжелика анна антон антонина арсений артем артур богдан борис вадим валентин валентина "
    "валерий валерия варвара василий василиса вера вероника виктор виктория виталий владимир владислав всеволод "
    "вячеслав галина геннадий георгий глеб григорий дамир дарья денис диана дина динара дмитрий ева евгений "
    "евгения егор екатерина елена елизавета жанна зинаида зоя иван игорь илья инна ирина ия карина кирилл "
    "клавдия константин кристина ксения лариса лев леонид лидия лилия любовь людмила майя максим маргарита "
    "марина мария марк матвей мила милана михаил надежда назар наталия наталья никита николай нина оксана олег "
    "олеся ольга павел петр полина раиса регина ринат роман руслан рустам светлана семен сергей софия софья "
    "станислав степан таисия тамара татьяна тимофей тимур ульяна фарида федор филипп эдуард элина эльвира "
    "эльмира эмилия эмма юлия юрий яков яна ярослав";

constexpr auto heads_ru = word_list<words_in(heads_ru_text)>(heads_ru_text);
constexpr auto heads_en = word_list<words_in(heads_en_text)>(heads_en_text);
constexpr auto given_names = word_list<words_in(given_names_text)>(given_names_text);
static_assert(std::is_sorted(heads_ru.begin(), heads_ru.end()));
static_assert(std::is_sorted(heads_en.begin(), heads_en.end()));
static_assert(std::is_sorted(given_names.begin(), given_names.end()));

}  // namespace

bool is_russian_head(std::string_view folded) { return std::binary_search(heads_ru.begin(), heads_ru.end(), folded); }

bool is_english_head(std::string_view folded) { return std::binary_search(heads_en.begin(), heads_en.end(), folded); }

bool is_given_name(const Word& word) {
  return is_capitalised(word) && std::binary_search(given_names.begin(), given_names.end(), word.folded);
}

}  // namespace mentor
