#include "model/quality.h"

namespace mentor {

const Record<Swot>& record_of(const Swot*) {
  static const Record<Swot> record{
      "swot",
      {"the curator's analysis: strong and weak sides, chances, risks",
       "анализ куратора: сильные и слабые стороны, возможности, риски"},
      {
          field<&Swot::form>("form", {"form of mentoring; missing: the whole programme",
                                      "форма наставничества; если нет — вся программа"}),
          field<&Swot::on>("on", {"day of the analysis", "день анализа"}),
          field<&Swot::strengths>("strengths", {"strong sides", "сильные стороны"}),
          field<&Swot::weaknesses>("weaknesses", {"weak sides", "слабые стороны"}),
          field<&Swot::opportunities>("opportunities", {"chances outside the programme", "возможности извне"}),
          field<&Swot::threats>("threats", {"risks outside the programme", "риски извне"}),
      }};
  return record;
}

const Record<QualityMarks>& record_of(const QualityMarks*) {
  static const Record<QualityMarks> record{
      "quality",
      {"marks given to the programme", "оценки, данные программе"},
      {
          field<&QualityMarks::form>("form", {"form of mentoring; missing: the whole programme",
                                              "форма наставничества; если нет — вся программа"}),
          field<&QualityMarks::on>("on", {"day of the assessment", "день оценки"}),
          field<&QualityMarks::marks>("marks", {"criterion of the profile → mark", "критерий профиля → балл"}),
      }};
  return record;
}

const Record<CountChange>& record_of(const CountChange*) {
  static const Record<CountChange> record{
      "change",
      {"a count before the programme and after it", "число до программы и после неё"},
      {
          field<&CountChange::count>("count", {"what is counted", "что считается"}, Need::required),
          field<&CountChange::before>("before", {"when the programme began", "в начале программы"}),
          field<&CountChange::after>("after", {"when it ended", "по её окончании"}),
      }};
  return record;
}

}  // namespace mentor
