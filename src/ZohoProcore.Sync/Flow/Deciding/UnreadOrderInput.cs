namespace ZohoProcore.Sync;

/// <summary>
/// What other policies ask for and was not read with an order, because nothing asked for it then: nobody knows what it would say. Reads
/// and writes nothing.
/// </summary>
internal static class UnreadOrderInput
{
    /// <summary>Whether there is such a thing.</summary>
    public static bool Lacks(OrderInput input, SyncPolicies policies) =>
        (policies.Attachments == AttachmentTreatment.Files && input.Policies.Attachments != AttachmentTreatment.Files)
        || (input.Items is null && MappingCheck.NeedsItems(policies.Mapping) && input.Order.Lines.Any(line => line.IsItem))
        || (policies.Mapping?.SubJob is not null && input.Projects.Any(project => project.Codes.SubJobs is null))
        || (policies.Mapping?.CustomFields.Keys ?? Enumerable.Empty<string>())
            .Any(label => input.Policies.Mapping?.CustomFields.ContainsKey(label) != true)
        || LacksNames(input, policies.Mapping)
        || LacksMeasures(input, policies.Cost);

    /// <summary>Whether policy asks about locked periods, and they were not read.</summary>
    public static bool LacksLocks(OrderInput input, SyncPolicies policies) =>
        policies.Approval is { LockedPeriods: true } && input.Policies.Approval is not { LockedPeriods: true };

    /// <summary>A line's field has the id of a record or its name, by whether its module was read.</summary>
    private static bool LacksNames(OrderInput input, MappingPolicy? mapping)
    {
        var (was, becomes) = (Lookup(input.Policies.Mapping), Lookup(mapping));
        return was != becomes && input.Order.Lines.Any(line => IsWritten(line, was.Field) || IsWritten(line, becomes.Field));
    }

    private static (string? Module, string? Field) Lookup(MappingPolicy? mapping) =>
        MappingCheck.LookupField(mapping) is { } field ? (mapping!.CostCodeModule, field) : default;

    private static bool IsWritten(OrderLine line, string? field) =>
        field is not null && line.CustomFields is { } fields && fields.TryGetValue(field, out var value) && value.Trim().Length > 0;

    /// <summary>Units are for what is made by quantity, tax codes for what is taxed.</summary>
    private static bool LacksMeasures(OrderInput input, CostPolicy? policy)
    {
        var directory = input.Company.Directory;
        return (directory.TaxCodes is null && policy is { UsesTaxCodes: true }
                && input.Order.Lines.Any(line => line.Taxes is { Count: > 0 }))
            || (directory.Units is null && policy is { Basis: not CommitmentBasis.Amount }
                && input.Order.Lines.Any(line => line.Unit.Length > 0)
                && input.Existing.All(existing => existing.IsDeleted || CommitmentFields.IsByQuantity(existing.Image)));
    }
}
