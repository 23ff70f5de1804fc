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
            select new PolicyProblem($"mapping.orderFields.{field.Key}", $"\"{field.Value}\"", problem));

    /// <summary>Whether the items of lines have to be read.</summary>
    public static bool NeedsItems(MappingPolicy? mapping) => Texts(mapping).Any(one => FieldText.Of(one.Text).NeedsItems);

    /// <summary>Every text of it, by the key that has it.</summary>
    public static IEnumerable<(string Path, string Text)> Texts(MappingPolicy? mapping) =>
        mapping is null ? [] : new[]
        {
            ("costCode", mapping.CostCode), ("costType", mapping.CostType), ("title", mapping.Title), ("number", mapping.Number),
            ("description", mapping.Description), ("contractDate", mapping.ContractDate), ("deliveryDate", mapping.DeliveryDate),
            ("paymentTerms", mapping.PaymentTerms), ("shipVia", mapping.ShipVia), ("private", mapping.Private),
            ("retainagePercent", mapping.RetainagePercent),
        }.Where(one => one.Item2 is not null).Select(one => (one.Item1, one.Item2!))
            .Concat((mapping.CustomFields ?? []).Select(field => ($"customFields.{field.Key}", field.Value)));
}
