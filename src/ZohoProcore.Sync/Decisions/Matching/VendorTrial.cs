namespace ZohoProcore.Sync;

/// <summary>
/// Measures vendor matching on a customer's own two vendor lists. Stored links answer no question; they only say who is meant. Pure:
/// nothing is read or stored.
/// </summary>
public static class VendorTrial
{
    /// <summary>
    /// Asks for every active vendor of Zoho, and then once more for every firm that the lists know with its entry in Procore taken out:
    /// each link is then one to a stranger. Who is meant say the confirmed links, and where there is none the automatic ones; vendors that
    /// only Procore has are asked for as if they came from Zoho.
    /// </summary>
    /// <param name="directory">The vendors of both sides.</param>
    /// <param name="organizationId">Zoho's organization_id, which is part of the ids that were written into Procore.</param>
    /// <param name="links">The links that are stored.</param>
    public static VendorTrialReport LeaveOneOut(CompanyDirectory directory, string organizationId, LinkSet links)
    {
        var zoho = directory.ZohoVendors.Where(vendor => vendor.IsActive).ToList();
        var index = VendorIndex.Empty.With(zoho, directory.ProcoreVendors);
        var (linked, contradictions, strangers) = (new List<VendorTrialLink>(), new List<VendorTrialLink>(), new List<VendorTrialLink>());
        var meant = new HashSet<long>();
        var questions = 0;
        foreach (var vendor in zoho)
        {
            var found = Ask(vendor, index, organizationId);
            var confirmed = links.Find(LinkKind.Vendor, vendor.Id)?.ProcoreId;
            if (found is not null)
            {
                linked.Add(found);
                if (confirmed is not null && confirmed != found.ProcoreId)
                {
                    contradictions.Add(found);
                }
            }

            if ((confirmed ?? found?.ProcoreId) is { } id && index.Find(id) is not null)
            {
                meant.Add(id);
                questions++;
                Add(strangers, Ask(vendor, index.Without(id), organizationId));
            }
        }

        // A second contact of the same name would keep these from being linked, so that only Procore's list is asked.
        var alone = VendorIndex.Empty.With([], directory.ProcoreVendors);
        foreach (var vendor in directory.ProcoreVendors.Where(vendor => !meant.Contains(vendor.Id)))
        {
            questions++;
            Add(strangers, Ask(AsFromZoho(vendor), alone.Without(vendor.Id), organizationId));
        }

        return new()
        {
            ZohoVendors = zoho.Count,
            ProcoreVendors = directory.ProcoreVendors.Count,
            Linked = linked,
            Contradictions = contradictions,
            Questions = questions,
            Strangers = strangers,
        };
    }

    private static VendorTrialLink? Ask(ZohoVendor vendor, VendorIndex index, string organizationId) =>
        VendorMatcher.Links(vendor, organizationId, index, LinkSet.Empty) is { } link
            ? new(vendor.Name, link.Vendor.Id, link.Vendor.Name, link.Evidence)
            : null;

    private static ZohoVendor AsFromZoho(ProcoreVendor vendor) =>
        new(string.Empty, vendor.Name, string.Empty, IsActive: true, vendor.TaxId, vendor.State)
        {
            EmailDomain = vendor.EmailDomain,
            Phone = vendor.Phone,
            Postcode = vendor.Postcode,
        };

    private static void Add(List<VendorTrialLink> links, VendorTrialLink? link)
    {
        if (link is not null)
        {
            links.Add(link);
        }
    }
}
