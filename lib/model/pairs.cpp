#include "model/pairs.h"

namespace mentor {

std::span<const NamedValue> words_of(PairStatus) {
  static constexpr NamedValue words[] = {
      {"proposed", {"suggested, not agreed yet", "предложена, ещё не согласована"}},
      {"confirmed", {"agreed by both sides", "согласована обеими сторонами"}},
      {"active", {"at work", "работает"}},
      {"completed", {"finished its programme", "завершила программу"}},
      {"dissolved", {"ended early", "прекращена досрочно"}},
  };
  return words;
}

std::span<const NamedValue> words_of(MeetingType) {
  static constexpr NamedValue words[] = {
      {"introduction", {"getting to know each other", "встреча-знакомство"}},
      {"trial", {"first try at working together", "пробная встреча"}},
      {"planning", {"agreeing on goals and a plan", "встреча-планирование"}},
      {"working", {"working together", "совместная работа"}},
      {"final", {"looking back and closing", "итоговая встреча"}},
  };
  return words;
}

bool is_running(PairStatus status) { return status == PairStatus::confirmed || status == PairStatus::active; }

bool is_running(const Pair& pair) { return is_running(pair.status.value); }

const Record<Order>& record_of(const Order*) {
  static const Record<Order> record{"order",
                                    {"the order that assigns the pair", "приказ о закреплении"},
                                    {
                                        field<&Order::number>("number", {"number of the order", "номер приказа"}),
                                        field<&Order::date>("date", {"date of the order", "дата приказа"}),
                                    }};
  return record;
}

const Record<PairProgramme>& record_of(const PairProgramme*) {
  static const Record<PairProgramme> record{
      "pair programme",
      {"the personalised programme of the pair", "персонализированная программа пары"},
      {
          field<&PairProgramme::title>("title", {"title", "название"}),
          field<&PairProgramme::from>("from", {"first day", "первый день"}),
          field<&PairProgramme::to>("to", {"last day", "последний день"}),
          field<&PairProgramme::goals>("goals", {"what is to be reached", "цели"}),
      }};
  return record;
}

const Record<Feedback>& record_of(const Feedback*) {
  static const Record<Feedback> record{
      "feedback",
      {"what each side wrote after a meeting", "что каждая сторона написала после встречи"},
      {
          field<&Feedback::mentor>("mentor", {"from the mentor", "от наставника"}),
          field<&Feedback::mentee>("mentee", {"from the mentee", "от наставляемого"}),
      }};
  return record;
}

const Record<Meeting>& record_of(const Meeting*) {
  static const Record<Meeting> record{
      "meeting",
      {"one meeting of the pair", "одна встреча пары"},
      {
          field<&Meeting::type>(
              "type",
              {"introduction, trial, planning, working, final", "introduction, trial, planning, working, final"},
              Need::required),
          field<&Meeting::planned>("planned", {"day for which it is planned", "на какой день назначена"}),
          field<&Meeting::held>("held", {"day on which it was held", "когда состоялась"}),
          field<&Meeting::topics>("topics", {"what it was about", "о чём была"}),
          field<&Meeting::feedback>("feedback", {"what each side wrote", "обратная связь"}),
      }};
  return record;
}

const Record<Outcome>& record_of(const Outcome*) {
  static const Record<Outcome> record{
      "outcome",
      {"how it ended", "чем закончилось"},
      {
          field<&Outcome::goals_met>("goals-met", {"whether the goals were reached", "достигнуты ли цели"}),
          field<&Outcome::summary>("summary", {"in a sentence", "одним предложением"}),
          field<&Outcome::closed>("closed", {"day on which it ended", "день завершения"}),
      }};
  return record;
}

const Record<PairMatch>& record_of(const PairMatch*) {
  static const Record<PairMatch> record{
      "match",
      {"what matching wrote", "что записал подбор"},
      {
          field<&PairMatch::score>("score", {"total of the criteria", "сумма по критериям"}),
          field<&PairMatch::reasons>("reasons", {"why this pair", "почему эта пара"}),
      }};
  return record;
}

const Record<Pair>& record_of(const Pair*) {
  static const Record<Pair> record{
      "pair",
      {"a mentor and one or several mentees", "наставник и один или несколько наставляемых"},
      {
          field<&Pair::id>("id", {"short name", "краткое имя"}, Need::required),
          field<&Pair::form>("form",
                             {"form of mentoring (id of the profile)", "форма наставничества (идентификатор профиля)"}),
          field<&Pair::mentor>("mentor", {"id of the mentor", "идентификатор наставника"}, Need::required),
          field<&Pair::mentees>(
              "mentees",
              {"ids of the mentees; several make a group", "идентификаторы наставляемых; несколько — группа"},
              Need::required),
          field<&Pair::requests>("requests", {"requests that it serves, as mentee/request",
                                              "какие запросы выполняет, в виде наставляемый/запрос"}),
          field<&Pair::curator>("curator", {"id of the curator", "идентификатор куратора"}),
          field<&Pair::status>("status", {"proposed, confirmed, active, completed, dissolved",
                                          "proposed, confirmed, active, completed, dissolved"}),
          field<&Pair::order>("order", {"the order that assigns the pair", "приказ о закреплении"}),
          field<&Pair::programme>("programme", {"the personalised programme", "персонализированная программа"}),
          field<&Pair::meetings>("meetings", {"meetings planned and held", "встречи, назначенные и состоявшиеся"}),
          field<&Pair::outcome>("outcome", {"how it ended", "чем закончилось"}),
          field<&Pair::match>("match", {"what matching wrote", "что записал подбор"}),
          field<&Pair::note>("note", {"anything else", "прочее"}),
      }};
  return record;
}

const Record<PairsFile>& record_of(const PairsFile*) {
  static const Record<PairsFile> record{"pairs",
                                        {"pairs and groups", "пары и группы"},
                                        {
                                            field<&PairsFile::kind>("kind", {"pairs", "pairs"}, Need::required),
                                            field<&PairsFile::pairs>("pairs", {"the pairs", "пары"}),
                                        }};
  return record;
}

}  // namespace mentor
