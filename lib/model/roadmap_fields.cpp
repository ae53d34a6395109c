#include "model/roadmap.h"

namespace mentor {

const Record<Approval>& record_of(const Approval*) {
  static const Record<Approval> record{
      "approved",
      {"the approval block of the document", "гриф утверждения документа"},
      {
          field<&Approval::by>(
              "by", {"who approved (an office rather than a name)", "кто утвердил (лучше должность, чем имя)"}),
          field<&Approval::position>("position", {"position of the one who approved", "должность утвердившего"}),
          field<&Approval::order>("order", {"number of the order", "номер приказа"}),
          field<&Approval::title>("title", {"what the order calls the plan", "как план назван в приказе"}),
          field<&Approval::date>("date", {"date of the order; the plan cannot demand anything before it",
                                          "дата приказа; раньше неё план ничего требовать не может"}),
      }};
  return record;
}

const Record<DocumentColumn>& record_of(const DocumentColumn*) {
  static const Record<DocumentColumn> record{
      "column",
      {"a column of the document's table", "столбец таблицы документа"},
      {
          field<&DocumentColumn::field>(
              "field", {"field of the items: number, title, deadline, …", "поле пунктов: number, title, deadline, …"},
              Need::required),
          field<&DocumentColumn::title>("title", {"heading as in the document", "заголовок, как в документе"},
                                        Need::required),
      }};
  return record;
}

const Record<DoneEntry>& record_of(const DoneEntry*) {
  static const Record<DoneEntry> record{
      "done",
      {"when an item, or one occurrence of it, was done", "когда выполнен пункт или одно его повторение"},
      {
          field<&DoneEntry::on>("on", {"day on which it was done", "день выполнения"}, Need::required),
          field<&DoneEntry::occurrence>("occurrence", {"due day of the occurrence that this closes",
                                                       "срок того повторения, которое этим закрыто"}),
          field<&DoneEntry::by>("by", {"who did it", "кто выполнил"}),
          field<&DoneEntry::evidence>(
              "evidence", {"paths in the repository or web addresses", "пути в репозитории или адреса в интернете"}),
      }};
  return record;
}

const Record<Cancelled>& record_of(const Cancelled*) {
  static const Record<Cancelled> record{
      "cancelled",
      {"when and why the item was dropped", "когда и почему пункт отменён"},
      {
          field<&Cancelled::on>("on", {"day of the decision", "день решения"}, Need::required),
          field<&Cancelled::reason>("reason", {"why", "почему"}),
      }};
  return record;
}

const Record<Item>& record_of(const Item*) {
  static const Record<Item> record{
      "item",
      {"one row of the plan", "одна строка плана"},
      {
          field<&Item::number>("number", {"number as in the document: 1.1.", "номер, как в документе: 1.1."}),
          field<&Item::title>("title", {"what is to be done", "что нужно сделать"}, Need::required),
          field<&Item::steps>("steps", {"sub-activities of the cell", "перечень внутри ячейки"}),
          field<&Item::deadline>("deadline", {"the words of the document: «до 30 октября каждого года»",
                                              "слова документа: «до 30 октября каждого года»"}),
          field<&Item::responsible>("responsible",
                                    {"responsible parties: the document's cell, or a list with one party each",
                                     "ответственные: ячейка документа или список по одному"}),
          field<&Item::accountable>("accountable", {"who answers for the result; missing: the first responsible",
                                                    "кто отвечает за результат; если нет — первый из ответственных"}),
          field<&Item::consulted>("consulted", {"who is asked before", "с кем советуются"}),
          field<&Item::informed>("informed", {"who is told after", "кого информируют"}),
          field<&Item::result>("result", {"document or outcome expected", "ожидаемый документ или результат"}),
          field<&Item::depends_on>("depends-on", {"numbers of items that must be done before",
                                                  "номера пунктов, которые выполняются раньше"}),
          field<&Item::done>("done", {"date, or a list with one entry per occurrence",
                                      "дата или список, по записи на каждое повторение"}),
          field<&Item::cancelled>("cancelled", {"when and why it was dropped", "когда и почему отменено"}),
          field<&Item::evidence>(
              "evidence", {"paths in the repository or web addresses", "пути в репозитории или адреса в интернете"}),
          field<&Item::note>("note", {"anything else", "прочее"}),
      }};
  return record;
}

const Record<RoadmapSection>& record_of(const RoadmapSection*) {
  static const Record<RoadmapSection> record{
      "section",
      {"a numbered part of the plan", "пронумерованный раздел плана"},
      {
          field<&RoadmapSection::number>("number", {"number as in the document", "номер, как в документе"}),
          field<&RoadmapSection::title>("title", {"heading", "заголовок"}),
          field<&RoadmapSection::period>("period",
                                         {"narrows the period of the roadmap", "сужает период дорожной карты"}),
          field<&RoadmapSection::items>("items", {"rows of the section", "строки раздела"}),
      }};
  return record;
}

const Record<Roadmap>& record_of(const Roadmap*) {
  static const Record<Roadmap> record{
      "roadmap",
      {"one approved plan (roadmap)", "один утверждённый план («дорожная карта»)"},
      {
          field<&Roadmap::kind>("kind", {"roadmap", "roadmap"}, Need::required),
          field<&Roadmap::id>("id", {"short name of the plan", "краткое имя плана"}, Need::required),
          field<&Roadmap::title>("title", {"title as in the document", "название, как в документе"}),
          field<&Roadmap::organisation>("organisation", {"whose plan it is", "чей это план"}),
          field<&Roadmap::level>(
              "level", {"school, municipality, region or country", "школа, муниципалитет, регион или страна"}),
          field<&Roadmap::language>("language", {"language of the document: ru or en", "язык документа: ru или en"}),
          field<&Roadmap::period>("period", {"2022-08-30..2024-12-31, or the words of the document",
                                             "2022-08-30..2024-12-31 или слова документа"}),
          field<&Roadmap::approved>("approved", {"the approval block", "гриф утверждения"}),
          field<&Roadmap::abbreviations>("abbreviations", {"short form → meaning", "сокращение → значение"}),
          field<&Roadmap::parties>(
              "parties", {"responsible party as written → who it is", "ответственный, как он записан → кто это"}),
          field<&Roadmap::columns>("columns", {"the document's own columns in order", "столбцы документа по порядку"}),
          field<&Roadmap::sections>("sections", {"numbered parts", "разделы"}),
          field<&Roadmap::items>("items", {"rows of a plan without sections", "строки плана без разделов"}),
      }};
  return record;
}

void Value<Done>::read(Decoder& decoder, yaml::Node node, Done& into) {
  into.place = node.place();
  const auto one = [&](yaml::Node each) {
    DoneEntry& entry = into.emplace_back();
    if (!each.is_scalar()) return read_record(decoder, each, entry);
    entry.place = each.place();
    decoder.read_date(each, entry.on);
  };
  if (!node.is_list()) return one(node);
  for (const yaml::Node each : node.items()) one(each);
}

Shape Value<Done>::shape() {
  const Shape date{.type = Shape::Type::date};
  const Shape one{.type = Shape::Type::choice, .parts = {date, Value<DoneEntry>::shape()}};
  return {.type = Shape::Type::list, .parts = {one}};
}

void Value<ResponsibleCell>::read(Decoder& decoder, yaml::Node node, ResponsibleCell& into) {
  into.place = node.place();
  if (!node.is_list()) return decoder.read_text(node, into.written.emplace_back());
  into.written.reserve(node.size());
  for (const yaml::Node each : node.items()) decoder.read_text(each, into.written.emplace_back());
}

Shape Value<ResponsibleCell>::shape() { return {.type = Shape::Type::list, .parts = {{.type = Shape::Type::text}}}; }

}  // namespace mentor
