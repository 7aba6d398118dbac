import ambiguousAlternative from "./ambiguous-alternative";
import amountFormat from "./amount-format";
import amountUnitLineMissing from "./amount-unit-line-missing";
import baselineMissing from "./baseline-missing";
import basisIsCollectionMethod from "./basis-is-collection-method";
import basisTooGeneric from "./basis-too-generic";
import basisUniform from "./basis-uniform";
import benefitIndicatorMissing from "./benefit-indicator-missing";
import budgetSumMismatch from "./budget-sum-mismatch";
import cellWhitespaceLinebreak from "./cell-whitespace-linebreak";
import columnHeaderMismatch from "./column-header-mismatch";
import commonTypo from "./common-typo";
import costBasisWeak from "./cost-basis-weak";
import costDiffersFromBudget from "./cost-differs-from-budget";
import costExceedsBudget from "./cost-exceeds-budget";
import costIndicatorMissing from "./cost-indicator-missing";
import costTaxonomyMixed from "./cost-taxonomy-mixed";
import costUnitSuspect from "./cost-unit-suspect";
import costValueNotMonetary from "./cost-value-not-monetary";
import dateOutsideBudgetYear from "./date-outside-budget-year";
import dateWithoutYear from "./date-without-year";
import deptGoalWithoutProject from "./dept-goal-without-project";
import deptMetricNotDecomposed from "./dept-metric-not-decomposed";
import deptSubgoalNoMetric from "./dept-subgoal-no-metric";
import descriptionEqualsName from "./description-equals-name";
import descriptionTrivial from "./description-trivial";
import directionConflict from "./direction-conflict";
import duplicateIndicatorName from "./duplicate-indicator-name";
import duplicateProjectCode from "./duplicate-project-code";
import duplicateProjectContent from "./duplicate-project-content";
import fieldLengthExceeded from "./field-length-exceeded";
import fullwidthMixed from "./fullwidth-mixed";
import goalAspectUncovered from "./goal-aspect-uncovered";
import goalMissingOrTooShort from "./goal-missing-or-too-short";
import goalNotQuantified from "./goal-not-quantified";
import goalQuantityUncovered from "./goal-quantity-uncovered";
import goalStatesReasonNotResult from "./goal-states-reason-not-result";
import headerFieldMissing from "./header-field-missing";
import indicatorBasisEmpty from "./indicator-basis-empty";
import indicatorCountOutOfRange from "./indicator-count-out-of-range";
import indicatorDescriptionEmpty from "./indicator-description-empty";
import indicatorInWrongLevel2 from "./indicator-in-wrong-level2";
import indicatorNameEmpty from "./indicator-name-empty";
import indicatorNameTooLong from "./indicator-name-too-long";
import indicatorOrderNonstandard from "./indicator-order-nonstandard";
import indicatorValueEmpty from "./indicator-value-empty";
import level1NameInvalid from "./level1-name-invalid";
import level2NameInvalid from "./level2-name-invalid";
import level2UnderWrongLevel1 from "./level2-under-wrong-level1";
import libraryCoreIndicatorMissing from "./library-core-indicator-missing";
import libraryUnitOrDirectionMismatch from "./library-unit-or-direction-mismatch";
import measureUnitMismatch from "./measure-unit-mismatch";
import multipleCriteriaInOneValue from "./multiple-criteria-in-one-value";
import nameContainsEvaluationWord from "./name-contains-evaluation-word";
import nameDescriptionMeasureConflict from "./name-description-measure-conflict";
import nameDescriptionNearMiss from "./name-description-near-miss";
import nameIsVerbPhrase from "./name-is-verb-phrase";
import nameVerbPrefixOnMetric from "./name-verb-prefix-on-metric";
import noCountableOutput from "./no-countable-output";
import notInLibrary from "./not-in-library";
import operatorMissing from "./operator-missing";
import orphanIndicatorRow from "./orphan-indicator-row";
import outputIndicatorMissing from "./output-indicator-missing";
import percentUnitNonstandard from "./percent-unit-nonstandard";
import periodConflictInProject from "./period-conflict-in-project";
import periodExpressionNonstandard from "./period-expression-nonstandard";
import placeholderText from "./placeholder-text";
import planBelowBenchmark from "./plan-below-benchmark";
import planCellFormat from "./plan-cell-format";
import planFinalNot100 from "./plan-final-not-100";
import planLinearTemplate from "./plan-linear-template";
import planNotMonotonic from "./plan-not-monotonic";
import planOutOfRange from "./plan-out-of-range";
import planVsPeriodicity from "./plan-vs-periodicity";
import projectCodeCheckChar from "./project-code-check-char";
import projectCodeFormat from "./project-code-format";
import projectCodeRegionYear from "./project-code-region-year";
import projectNameNumberMismatch from "./project-name-number-mismatch";
import projectUnlinkedToDeptGoal from "./project-unlinked-to-dept-goal";
import purposeDuplicatesName from "./purpose-duplicates-name";
import qualitativeValueNotGraded from "./qualitative-value-not-graded";
import qualityIndicatorMissing from "./quality-indicator-missing";
import quantityIndicatorMissing from "./quantity-indicator-missing";
import rateGranularityVsPopulation from "./rate-granularity-vs-population";
import rateOutOfRange from "./rate-out-of-range";
import rateWithoutFormula from "./rate-without-formula";
import reductionRateImplausible from "./reduction-rate-implausible";
import satisfactionIndicatorMissing from "./satisfaction-indicator-missing";
import satisfactionObjectMissing from "./satisfaction-object-missing";
import satisfactionThresholdUnusual from "./satisfaction-threshold-unusual";
import satisfactionValueInvalid from "./satisfaction-value-invalid";
import serviceLifeMissing from "./service-life-missing";
import similarIndicatorInProject from "./similar-indicator-in-project";
import symbolNonstandard from "./symbol-nonstandard";
import timelinessIndicatorMissing from "./timeliness-indicator-missing";
import timelinessValueNotTemporal from "./timeliness-value-not-temporal";
import timelinessValueVague from "./timeliness-value-vague";
import titleNameMismatch from "./title-name-mismatch";
import trailingPunctuation from "./trailing-punctuation";
import trendWithoutMagnitude from "./trend-without-magnitude";
import trivialThreshold from "./trivial-threshold";
import unitCostTimesQuantity from "./unit-cost-times-quantity";
import unitMissing from "./unit-missing";
import unitNotInList from "./unit-not-in-list";
import unitOrValueInName from "./unit-or-value-in-name";
import unmeasurableConcept from "./unmeasurable-concept";
import vagueWording from "./vague-wording";
import valueNotQuantified from "./value-not-quantified";
import valueRepeatsName from "./value-repeats-name";
import weightDefaultDeviation from "./weight-default-deviation";
import weightSumInvalid from "./weight-sum-invalid";
import type { Rule } from "./rule";

/** Every rule of the book: structure, completeness, format, quantification, consistency, arithmetic, alignment, library, wording. */
export const allRules: readonly Rule[] = [
  columnHeaderMismatch,
  headerFieldMissing,
  amountUnitLineMissing,
  titleNameMismatch,
  level1NameInvalid,
  level2NameInvalid,
  level2UnderWrongLevel1,
  costTaxonomyMixed,
  indicatorOrderNonstandard,
  orphanIndicatorRow,
  duplicateProjectCode,
  outputIndicatorMissing,
  benefitIndicatorMissing,
  satisfactionIndicatorMissing,
  quantityIndicatorMissing,
  qualityIndicatorMissing,
  timelinessIndicatorMissing,
  costIndicatorMissing,
  serviceLifeMissing,
  indicatorNameEmpty,
  indicatorValueEmpty,
  indicatorDescriptionEmpty,
  indicatorBasisEmpty,
  indicatorCountOutOfRange,
  goalMissingOrTooShort,
  purposeDuplicatesName,
  noCountableOutput,
  projectCodeFormat,
  projectCodeCheckChar,
  projectCodeRegionYear,
  amountFormat,
  planCellFormat,
  cellWhitespaceLinebreak,
  trailingPunctuation,
  placeholderText,
  symbolNonstandard,
  percentUnitNonstandard,
  unitMissing,
  unitNotInList,
  operatorMissing,
  fullwidthMixed,
  dateWithoutYear,
  periodExpressionNonstandard,
  indicatorNameTooLong,
  fieldLengthExceeded,
  valueNotQuantified,
  costValueNotMonetary,
  qualitativeValueNotGraded,
  trendWithoutMagnitude,
  baselineMissing,
  timelinessValueVague,
  timelinessValueNotTemporal,
  rateOutOfRange,
  satisfactionValueInvalid,
  satisfactionThresholdUnusual,
  trivialThreshold,
  directionConflict,
  measureUnitMismatch,
  reductionRateImplausible,
  rateGranularityVsPopulation,
  unmeasurableConcept,
  multipleCriteriaInOneValue,
  costExceedsBudget,
  costDiffersFromBudget,
  costUnitSuspect,
  unitCostTimesQuantity,
  goalQuantityUncovered,
  projectNameNumberMismatch,
  duplicateIndicatorName,
  similarIndicatorInProject,
  duplicateProjectContent,
  nameDescriptionMeasureConflict,
  nameDescriptionNearMiss,
  periodConflictInProject,
  dateOutsideBudgetYear,
  planVsPeriodicity,
  budgetSumMismatch,
  planNotMonotonic,
  planFinalNot100,
  planOutOfRange,
  planLinearTemplate,
  planBelowBenchmark,
  weightSumInvalid,
  weightDefaultDeviation,
  goalStatesReasonNotResult,
  goalNotQuantified,
  ambiguousAlternative,
  indicatorInWrongLevel2,
  satisfactionObjectMissing,
  goalAspectUncovered,
  projectUnlinkedToDeptGoal,
  deptGoalWithoutProject,
  deptSubgoalNoMetric,
  deptMetricNotDecomposed,
  notInLibrary,
  libraryUnitOrDirectionMismatch,
  libraryCoreIndicatorMissing,
  unitOrValueInName,
  nameIsVerbPhrase,
  nameVerbPrefixOnMetric,
  nameContainsEvaluationWord,
  descriptionEqualsName,
  descriptionTrivial,
  rateWithoutFormula,
  valueRepeatsName,
  vagueWording,
  commonTypo,
  basisTooGeneric,
  basisIsCollectionMethod,
  basisUniform,
  costBasisWeak,
];
