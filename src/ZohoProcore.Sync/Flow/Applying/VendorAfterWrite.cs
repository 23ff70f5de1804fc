namespace ZohoProcore.Sync;

/// <summary>What is remembered of a vendor once it was written. Reads and writes nothing.</summary>
internal static class VendorAfterWrite
{
    /// <summary>The link after a write: a new company's, or with the names that both sides have now.</summary>
    public static Link? Link(VendorPlanInput input, VendorStep step, VendorInProcore? vendor)
    {
        var name = vendor is null ? string.Empty : vendor[VendorFieldNames.Name];
        return vendor is null ? null : step.Kind == VendorStepKind.Create
            ? new()
            {
                Kind = LinkKind.Vendor,
                ZohoId = input.ContactId,
                ProcoreId = vendor.Id,
                Status = LinkStatus.Confirmed,
                Evidence = "it was made in Procore from this contact",
                DecidedBy = "sync",
                ZohoName = input.Name,
                ProcoreName = name,
            }
            : null;
    }

    /// <summary>What is looked at again after a write, also the vendor whose mark the company bore: it can be made from now on.</summary>
    public static IEnumerable<RecordKey> Again(VendorPlanInput input, VendorStep step, long procoreId)
    {
        var held = step.Fields.FirstOrDefault(one => one.Field == VendorFieldNames.Holder)?.Procore ?? string.Empty;
        return OriginIds.TryReadVendor(held, input.OrganizationId) is { } before && before != input.ContactId
            ? [RecordKey.ProcoreVendor(procoreId), RecordKey.Vendor(input.ContactId), RecordKey.Vendor(before)]
            : [RecordKey.ProcoreVendor(procoreId), RecordKey.Vendor(input.ContactId)];
    }

    /// <summary>What both sides agree on after a write.</summary>
    public static VendorNote Note(VendorNote before, VendorStep step, VendorInProcore vendor)
    {
        var agreed = new SortedDictionary<string, string>(before.Agreed, StringComparer.Ordinal)
        {
            [VendorFieldNames.Active] = VendorPlanner.Word(vendor.IsActive),
        };
        foreach (var field in step.Values.Keys.Where(field => field is not (VendorFieldNames.Active or VendorFieldNames.Holder)))
        {
            agreed[field] = vendor[field];
        }

        return new() { ProcoreId = vendor.Id, Agreed = agreed };
    }

    /// <summary>The link with the names of today: what the sync itself renamed is no rename that a person has to look at.</summary>
    public static IReadOnlyList<Link> Renamed(VendorPlanInput input, VendorStep step, VendorInProcore? vendor)
    {
        if (vendor is null || input.Link is not { } link || step.Values.ContainsKey(VendorFieldNames.Name) is false)
        {
            return [];
        }

        var name = vendor[VendorFieldNames.Name];
        string[] former =
        [
            .. new[] { link.ZohoName, link.ProcoreName }.Concat(link.FormerNames ?? []).OfType<string>()
                .Where(one => one != name && one != input.Name).Distinct(StringComparer.Ordinal),
        ];
        return [link with { ZohoName = input.Name, ProcoreName = name, FormerNames = former.Length == 0 ? null : former }];
    }
}
