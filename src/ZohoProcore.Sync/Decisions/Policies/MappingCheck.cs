namespace ZohoProcore.Sync;

/// <summary>Whether the texts that say where fields come from can be read. Pure.</summary>
internal static class MappingCheck
{
    private const int MostDigits = 20;

    /// <summary>Everything that can't be read.</summary>
    public static IEnumerable<PolicyProblem> Problems(MappingPolicy? mapping) =>
        (from one in Texts(mapping)
         let problem = FieldText.Problem(one.Text)
         where problem is not null
         select new PolicyProblem($"mapping.{one.Path}", $"\"{one.Text}\"", problem))
        .Concat(
            from field in mapping?.OrderFields ?? []
            let problem = field.Key.Length is > 0 and <= MostDigits && field.Key.All(char.IsDigit)
                ? FieldText.Problem(field.Value, isOfCommitment: true)
                : "a custom field of orders goes by its customfield_id, in digits."
            where problem is not null
            select new PolicyProblem($"mapping.orderFields.{field.Key}", $"\"{field.Value}\"", problem))
        .Concat(
            from module in new[] { mapping?.CostCodeModule }.OfType<string>()
            let problem = !IsModule(module)
                ? "a custom module goes by its name in the API, which begins with cm_ and has letters, digits and _ alone."
                : LookupField(mapping) is null
                    ? "say under mapping.costCode which custom field of lines looks its records up, and no more, as in {line:Cost code}."
                    : null
            where problem is not null
            select new PolicyProblem("mapping.costCodeModule", $"\"{module}\"", problem));

    /// <summary>
    /// The custom field of lines that looks up a record of the module that has the cost codes, by its label; null where none does.
    /// </summary>
    public static string? LookupField(MappingPolicy? mapping) =>
        mapping is { CostCodeModule: not null, CostCode: { } place }
        && FieldText.Of(place).Parts is [{ Names: [{ Kind: "line", Name: var field }] }] ? field : null;

    private static bool IsModule(string name) =>
        name.StartsWith("cm_", StringComparison.Ordinal)
        && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');

    /// <summary>Whether the items of lines have to be read.</summary>
    public static bool NeedsItems(MappingPolicy? mapping) => Texts(mapping).Any(one => FieldText.Of(one.Text).NeedsItems);

    /// <summary>Every text of it, by the key that has it.</summary>
    public static IEnumerable<(string Path, string Text)> Texts(MappingPolicy? mapping) =>
        mapping is null ? [] : new[]
        {
            ("costCode", mapping.CostCode), ("costType", mapping.CostType), ("subJob", mapping.SubJob),
            ("segments", mapping.Segments), ("title", mapping.Title), ("number", mapping.Number), ("description", mapping.Description),
            ("contractDate", mapping.ContractDate), ("deliveryDate", mapping.DeliveryDate),
            ("paymentTerms", mapping.PaymentTerms), ("shipVia", mapping.ShipVia), ("private", mapping.Private),
            ("retainagePercent", mapping.RetainagePercent),
        }.Where(one => one.Item2 is not null).Select(one => (one.Item1, one.Item2!))
            .Concat((mapping.CustomFields ?? []).Select(field => ($"customFields.{field.Key}", field.Value)));
}
