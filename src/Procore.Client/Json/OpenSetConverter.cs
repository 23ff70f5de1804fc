using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Reads and writes an open set of values: a struct around a text that keeps what it does not know. Null and <c>""</c> read as null.</summary>
internal abstract class OpenSetConverter<T>(Func<string, T> create, Func<T, string> text) : JsonConverter<T?>
    where T : struct
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientReader.Text(ref reader) is { } value ? create(value) : null;

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value is { } known ? text(known) : null);
}

internal sealed class AccountingMethodConverter() : OpenSetConverter<AccountingMethod>(value => new(value), set => set.Value);

internal sealed class BillerTypeConverter() : OpenSetConverter<BillerType>(value => new(value), set => set.Value);

internal sealed class CostTypeBaseConverter() : OpenSetConverter<CostTypeBase>(value => new(value), set => set.Value);

internal sealed class ExtendedTypeConverter() : OpenSetConverter<ExtendedType>(value => new(value), set => set.Value);

internal sealed class PurchaseOrderStatusConverter() : OpenSetConverter<PurchaseOrderStatus>(value => new(value), set => set.Value);

internal sealed class WbsCodeStatusConverter() : OpenSetConverter<WbsCodeStatus>(value => new(value), set => set.Value);

internal sealed class WbsSegmentTypeConverter() : OpenSetConverter<WbsSegmentType>(value => new(value), set => set.Value);

internal sealed class WorkOrderStatusConverter() : OpenSetConverter<WorkOrderStatus>(value => new(value), set => set.Value);

internal sealed class BudgetCalculationStrategyConverter() : OpenSetConverter<BudgetCalculationStrategy>(value => new(value), set => set.Value);

internal sealed class ChangeOrderStatusConverter() : OpenSetConverter<ChangeOrderStatus>(value => new(value), set => set.Value);

internal sealed class CommitmentContractTypeConverter() : OpenSetConverter<CommitmentContractType>(value => new(value), set => set.Value);

internal sealed class DirectCostTypeConverter() : OpenSetConverter<DirectCostType>(value => new(value), set => set.Value);

internal sealed class WebhookPayloadVersionConverter() : OpenSetConverter<WebhookPayloadVersion>(value => new(value), set => set.Value);
