using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>What of an order's commitments is written into custom fields of the order, once they stand as they shall be. Pure.</summary>
internal static class OrderWriteBack
{
    private const string Between = "; ";

    /// <summary>The write; null where policy has none, a commitment does not stand yet, or the order says it already.</summary>
    public static OrderStep? Of(OrderInput input, IReadOnlyList<PlannedCommitment> commitments)
    {
        if (input.Policies.Mapping is not { OrderFields.Count: > 0 } mapping || commitments.Count == 0)
        {
            return null;
        }

        var standing = commitments.OrderBy(one => one.ProjectId).Select(one => (
            Planned: one,
            Existing: input.Existing.FirstOrDefault(existing => existing.OriginId == one.OriginId && !existing.IsDeleted))).ToList();
        if (standing.Exists(one => one.Existing is null))
        {
            return null;
        }

        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in mapping.OrderFields)
        {
            var text = FieldText.Of(field.Value, isOfCommitment: true);
            var said = standing.Select(one => Fill(text, input, one.Planned, one.Existing!)).Distinct();
            if (string.Join(Between, said) is { Length: > 0 } value && value != Text.Clean(In(input.Order, field.Key)))
            {
                fields[field.Key] = value;
            }
        }

        return fields.Count == 0 ? null : new()
        {
            Kind = OrderStepKind.WriteOrderFields,
            ProjectId = standing[0].Planned.ProjectId,
            OriginId = standing[0].Planned.OriginId,
            OrderFields = fields,
            Sentence = $"Write into order {input.Order.Number} in Zoho Books: " + string.Join(Between, fields.Select(field =>
                $"custom field {field.Key} is '{In(input.Order, field.Key)}' and would be '{field.Value}'")) + ".",
        };
    }

    /// <summary>Whether what the plan wrote is still to be written into the order: that is the next plan's.</summary>
    public static bool IsToCome(SyncPolicies policies, OrderPlan plan) => policies.Mapping is { OrderFields.Count: > 0 }
        && plan.Steps.All(step => step.Kind != OrderStepKind.WriteOrderFields);

    private static string In(OrderSnapshot order, string id) =>
        order.WrittenBack is { } written && written.TryGetValue(id, out var value) ? value : string.Empty;

    private static string Fill(FieldText text, OrderInput input, PlannedCommitment planned, ExistingCommitment existing) =>
        Text.Clean(string.Concat(text.Parts.Select(part => part.Names.Count == 0 ? part.Literal : part.Names
            .Select(name => Value(name.Kind, input, planned, existing)).FirstOrDefault(value => value.Length > 0) ?? string.Empty)));

    private static string Value(string name, OrderInput input, PlannedCommitment planned, ExistingCommitment existing) => name switch
    {
        "number" => planned.Number,
        "status" => planned.Status,
        "id" => existing.ContractId.ToString(CultureInfo.InvariantCulture),
        "project" => input.Company.ProcoreProject(planned.ProjectId)?.Number ?? string.Empty,
        _ => $"{Text.Amount(existing.GrandTotal + (existing.ApprovedChangeOrders ?? 0))} {planned.Currency}",
    };
}
