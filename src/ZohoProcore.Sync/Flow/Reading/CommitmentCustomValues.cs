using System.Globalization;
using System.Text.Json;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Custom fields of commitments between Procore's values and the texts that are compared.</summary>
internal static class CommitmentCustomValues
{
    /// <summary>Adds what stands in the custom fields that count; where Procore shows none, what was written last stands there.</summary>
    public static void AddTo(SortedDictionary<string, string> fields, PurchaseOrderContract contract, CommitmentImageScope scope)
    {
        if (scope.CustomFields is not { Count: > 0 } counting)
        {
            return;
        }

        var shown = contract.CustomFieldValues;
        var isShown = shown.Count > 0 || contract.AdditionalMembers?.ContainsKey("custom_fields") == true;
        foreach (var id in counting)
        {
            CommitmentFields.AddCustom(
                fields,
                id,
                isShown ? TextOf(shown.FirstOrDefault(one => one.DefinitionId == id)) : scope.Assumed?[CommitmentFields.Custom(id)]);
        }
    }

    /// <summary>What is sent for a field; null where nothing shall stand there.</summary>
    public static ProcoreCustomFieldInput Input(PlannedCustomField planned) =>
        FieldValueKind.IsFlag(planned.DataType) ? ProcoreCustomFieldInput.Of(planned.DefinitionId, planned.Value == "true")
        : FieldValueKind.IsNumber(planned.DataType)
            ? ProcoreCustomFieldInput.Of(planned.DefinitionId, decimal.Parse(planned.Value, CultureInfo.InvariantCulture))
        : ProcoreCustomFieldInput.Of(planned.DefinitionId, planned.Value);

    /// <summary>The fields of a write that an answer shows with another value, by label.</summary>
    public static IReadOnlyList<string> NotKept(IEnumerable<PlannedCustomField> written, PurchaseOrderContract answer)
    {
        var shown = answer.CustomFieldValues;
        return shown.Count == 0 && answer.AdditionalMembers?.ContainsKey("custom_fields") != true ? [] :
        [
            .. written
                .Where(field => Text.Comparable(TextOf(shown.FirstOrDefault(one => one.DefinitionId == field.DefinitionId)))
                    != Text.Comparable(field.Value))
                .Select(field => field.Label),
        ];
    }

    private static string? TextOf(ProcoreCustomField? shown) => shown?.Value.ValueKind switch
    {
        null or JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number when shown.Value.TryGetDecimal(out var number) => Text.Amount(number),
        JsonValueKind.String when shown.Value.GetString() is { } text => FieldValueKind.Read(shown.DataType ?? string.Empty, text) ?? text,
        _ => shown.Value.GetRawText(),
    };
}
