using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The JSON of change events, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = JsonText.MostDeep,
    Converters =
    [
        typeof(ElementConverter),
        typeof(TextConverter), typeof(MoneyConverter), typeof(Int64Converter), typeof(RequiredInt64Converter), typeof(BooleanConverter),
        typeof(InstantConverter), typeof(LocalDateConverter),
        typeof(LenientListConverter<ChangeEventLine>), typeof(LenientListConverter<ProcoreAttachment>),
        typeof(OptionalConverter<string>), typeof(OptionalConverter<long?>), typeof(OptionalConverter<bool?>),
        typeof(OptionalConverter<decimal?>), typeof(OptionalConverter<ChangeEventScope?>), typeof(OptionalConverter<ChangeEventPhase?>),
        typeof(OptionalConverter<ChangeEventRevenueSource?>), typeof(OptionalConverter<ChangeEventBudgetSource?>),
        typeof(OptionalConverter<ChangeEventStrategy?>), typeof(OptionalConverter<ChangeEventReferenceInput>),
        typeof(OptionalConverter<ChangeEventSourceInput>), typeof(OptionalConverter<ChangeEventCostInput>),
        typeof(OptionalConverter<ChangeEventRevenueInput>), typeof(OptionalConverter<ChangeEventBudgetInput>),
        typeof(OptionalConverter<ChangeEventProposalInput>), typeof(OptionalConverter<ChangeEventEstimateInput>),
        typeof(OptionalConverter<ChangeEventPriceInput>),
        typeof(ChangeEventScopeConverter), typeof(ChangeEventPhaseConverter), typeof(ChangeEventRevenueSourceConverter),
        typeof(ChangeEventBudgetSourceConverter), typeof(ChangeEventStrategyConverter),
        typeof(ProcoreRowConverter<ChangeEvent>), typeof(ProcoreRowConverter<ChangeEventStatus>),
        typeof(ProcoreRowConverter<ChangeEventType>), typeof(ProcoreRowConverter<ChangeReason>),
        typeof(ProcoreRowConverter<ChangeEventSettings>), typeof(ProcoreRowConverter<ChangeEventQuantity>),
    ])]
[JsonSerializable(typeof(ChangeEvent))]
[JsonSerializable(typeof(Row<ChangeEvent>))]
[JsonSerializable(typeof(RowList<ChangeEvent>))]
[JsonSerializable(typeof(ChangeEventBody))]
[JsonSerializable(typeof(ChangeEventReferenceInput))]
[JsonSerializable(typeof(ChangeEventSourceInput))]
[JsonSerializable(typeof(ChangeEventCostInput))]
[JsonSerializable(typeof(ChangeEventRevenueInput))]
[JsonSerializable(typeof(ChangeEventBudgetInput))]
[JsonSerializable(typeof(ChangeEventProposalInput))]
[JsonSerializable(typeof(ChangeEventEstimateInput))]
[JsonSerializable(typeof(ChangeEventPriceInput))]
[JsonSerializable(typeof(ChangeEventStatus))]
[JsonSerializable(typeof(RowList<ChangeEventStatus>))]
[JsonSerializable(typeof(DataEnvelope<Row<ChangeEventStatus>>))]
[JsonSerializable(typeof(DataEnvelope<RowList<ChangeEventStatus>>))]
[JsonSerializable(typeof(ChangeEventStatusBody))]
[JsonSerializable(typeof(ChangeEventType))]
[JsonSerializable(typeof(RowList<ChangeEventType>))]
[JsonSerializable(typeof(ChangeReason))]
[JsonSerializable(typeof(Row<ChangeReason>))]
[JsonSerializable(typeof(ChangeEventSettings))]
[JsonSerializable(typeof(DataEnvelope<Row<ChangeEventSettings>>))]
[JsonSerializable(typeof(ChangeEventSettingsBody))]
[JsonSerializable(typeof(ChangeEventQuantity))]
[JsonSerializable(typeof(Row<ChangeEventQuantity>))]
[JsonSerializable(typeof(RowList<ChangeEventQuantity>))]
[JsonSerializable(typeof(ChangeEventQuantityBody))]
[JsonSerializable(typeof(ChangeEventScope?))]
[JsonSerializable(typeof(ChangeEventPhase?))]
[JsonSerializable(typeof(ChangeEventRevenueSource?))]
[JsonSerializable(typeof(ChangeEventBudgetSource?))]
[JsonSerializable(typeof(ChangeEventStrategy?))]
[JsonSerializable(typeof(decimal?))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(long?))]
internal sealed partial class ChangeEventsJson : JsonSerializerContext;
