#include "report/labels.h"

namespace mentor {

namespace {

Text title_or_id(const BothLanguages& title, std::string_view id) {
  const std::string_view en = title.en ? std::string_view(*title.en) : id;
  return {en, title.ru ? std::string_view(*title.ru) : en};
}

}  // namespace

std::span<const Keyword> state_labels() {
  static const std::vector<Keyword> labels = {
      {"overdue", {"overdue", "просрочено"}},
      {"due-soon", {"due soon", "скоро срок"}},
      {"in-progress", {"in progress", "выполняется"}},
      {"ongoing", {"ongoing", "весь период"}},
      {"upcoming", {"upcoming", "предстоит"}},
      {"unscheduled", {"no fixed date", "без даты"}},
      {"undated", {"no deadline given", "срок не указан"}},
      {"done-late", {"done late", "выполнено с опозданием"}},
      {"done", {"done", "выполнено"}},
      {"cancelled", {"cancelled", "отменено"}},
  };
  return labels;
}

Keyword keyword_of(DeadlineState state) { return state_labels()[static_cast<std::size_t>(state)]; }

Keyword keyword_of(PairStatus status) {
  switch (status) {
    case PairStatus::proposed:
      return {"proposed", {"proposed", "предложена"}};
    case PairStatus::confirmed:
      return {"confirmed", {"confirmed", "согласована"}};
    case PairStatus::active:
      return {"active", {"active", "работает"}};
    case PairStatus::completed:
      return {"completed", {"completed", "завершена"}};
    case PairStatus::dissolved:
      break;
  }
  return {"dissolved", {"ended early", "прекращена досрочно"}};
}

Keyword keyword_of(MeetingType type) {
  switch (type) {
    case MeetingType::introduction:
      return {"introduction", {"introduction", "знакомство"}};
    case MeetingType::trial:
      return {"trial", {"trial", "пробная"}};
    case MeetingType::planning:
      return {"planning", {"planning", "планирование"}};
    case MeetingType::working:
      return {"working", {"working", "рабочая"}};
    case MeetingType::final_:
      break;
  }
  return {"final", {"final", "итоговая"}};
}

Keyword keyword_of(Level level) {
  switch (level) {
    case Level::school:
      return {"school", {"school", "школа"}};
    case Level::municipality:
      return {"municipality", {"municipality", "муниципалитет"}};
    case Level::region:
      return {"region", {"region", "регион"}};
    case Level::country:
      break;
  }
  return {"country", {"country", "страна"}};
}

Cell level_cell(const std::string& id) {
  for (const Level level : {Level::school, Level::municipality, Level::region, Level::country})
    if (keyword_of(level).id == id) return keyword_of(level);
  return id.empty() ? Cell() : Cell(id);
}

Keyword form_keyword(const Profile& profile, std::string_view id) {
  const ProfileForm* form = profile.form(id);
  return {std::string(id), form != nullptr ? title_or_id(form->title, form->id.value) : Text{id, id}};
}

Keyword consent_keyword(const ProfileConsent& consent) {
  return {consent.id.value, title_or_id(consent.title, consent.id.value)};
}

Keyword category_keyword(std::string_view id) {
  constexpr std::pair<std::string_view, Text> known[] = {
      {"young-specialist", {"young specialist", "молодой специалист"}},
      {"disability", {"disability", "с ограниченными возможностями здоровья"}},
      {"gifted", {"gifted", "одарённые"}},
      {"hardship", {"in hardship", "в трудной жизненной ситуации"}},
      {"low-income", {"low income", "из малообеспеченных семей"}},
      {"rural", {"from the countryside", "из сельской местности"}},
      {"remote", {"from a remote place", "из отдалённой местности"}},
      {"orphan", {"orphans", "дети-сироты"}},
  };
  for (const auto& [name, label] : known)
    if (name == id) return {std::string(id), label};
  return {std::string(id), {id, id}};
}

Message month_label(Date day) {
  constexpr Text months[] = {
      {"January {0}", "Январь {0} г."},  {"February {0}", "Февраль {0} г."}, {"March {0}", "Март {0} г."},
      {"April {0}", "Апрель {0} г."},    {"May {0}", "Май {0} г."},          {"June {0}", "Июнь {0} г."},
      {"July {0}", "Июль {0} г."},       {"August {0}", "Август {0} г."},    {"September {0}", "Сентябрь {0} г."},
      {"October {0}", "Октябрь {0} г."}, {"November {0}", "Ноябрь {0} г."},  {"December {0}", "Декабрь {0} г."}};
  return {months[month_of(day) - 1], {year_of(day)}};
}

Keyword state_label(DeadlineState state, Undated why) {
  const Keyword usual = keyword_of(state);
  if (state != DeadlineState::undated) return usual;
  switch (why) {
    case Undated::unreadable:
      return {usual.id, {"deadline unreadable", "срок не прочитан"}};
    case Undated::before_approval:
      return {usual.id, {"before the plan's approval", "срок до утверждения плана"}};
    case Undated::outside_period:
      return {usual.id, {"outside the plan's period", "срок вне периода плана"}};
    case Undated::not_given:
      break;
  }
  return usual;
}

Message as_it_is(const std::string& text) { return {{"{0}", "{0}"}, {Argument(text)}}; }

}  // namespace mentor
