using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// Where people find records in the web pages of both services. Neither service documents these addresses, so nothing is known of them
/// here: a host gives what stands in its browser's address bar, with <c>{organization}</c>, <c>{company}</c>, <c>{project}</c> and
/// <c>{id}</c> in the place of ids. What it does not give has no link.
/// </summary>
public sealed record WebAddresses
{
    /// <summary>A purchase order in Zoho Books.</summary>
    public string? PurchaseOrder { get; init; }

    /// <summary>A vendor in Zoho Books.</summary>
    public string? ZohoVendor { get; init; }

    /// <summary>A project in Zoho Books.</summary>
    public string? ZohoProject { get; init; }

    /// <summary>A purchase order contract in Procore.</summary>
    public string? Commitment { get; init; }

    /// <summary>A vendor in Procore.</summary>
    public string? ProcoreVendor { get; init; }

    /// <summary>A project in Procore.</summary>
    public string? ProcoreProject { get; init; }

    /// <summary>A cost code in Procore.</summary>
    public string? CostCode { get; init; }

    /// <summary>The links of a review item: its order, its commitment, and both sides of a link that could be made.</summary>
    /// <param name="item">The item.</param>
    /// <param name="organizationId">The Zoho organization_id of its connection.</param>
    /// <param name="companyId">The Procore company of its connection.</param>
    public IReadOnlyList<WebLink> Of(ReviewItem item, string organizationId, long companyId)
    {
        var links = new List<WebLink>();
        if (item.Key.Kind == RecordKind.PurchaseOrder)
        {
            Add(PurchaseOrder, $"order {item.OrderNumber}", 0, item.Key.Id);
        }

        if (item.Finding.Commitment is { } commitment)
        {
            Add(Commitment, $"commitment {commitment.Number}", commitment.ProjectId, Words(commitment.ContractId));
        }

        if (item.Finding.LinkTarget is { } target)
        {
            var (zoho, procore) = TemplatesOf(target.Kind);
            Add(zoho, $"{target.Name ?? target.ZohoId} in Zoho Books", target.ProjectId, target.ZohoId);
            foreach (var candidate in item.Finding.Candidates)
            {
                Add(procore, $"{candidate.Name} in Procore", target.ProjectId, Words(candidate.ProcoreId));
            }
        }

        return links;

        void Add(string? template, string what, long projectId, string id)
        {
            if (Address(template, organizationId, companyId, projectId, id) is { } address)
            {
                links.Add(new(what, address));
            }
        }
    }

    /// <summary>Where both ends of a link are found, or the one that there is.</summary>
    /// <param name="target">Zoho's end; its id is empty where there is none.</param>
    /// <param name="procoreId">Procore's end; zero where there is none.</param>
    /// <param name="organizationId">The Zoho organization_id of the connection.</param>
    /// <param name="companyId">The Procore company of the connection.</param>
    public IReadOnlyList<WebLink> Of(LinkTarget target, long procoreId, string organizationId, long companyId)
    {
        var given = target ?? throw new ArgumentNullException(nameof(target));
        var (zoho, procore) = TemplatesOf(given.Kind);
        var order = given.Kind == LinkKind.Commitment ? PurchaseOrder : zoho;
        var links = new List<WebLink>();
        if (given.ZohoId.Length > 0 && Address(order, organizationId, companyId, given.ProjectId, given.ZohoId) is { } inZoho)
        {
            links.Add(new("in Zoho Books", inZoho));
        }

        if (procoreId > 0 && Address(procore, organizationId, companyId, given.ProjectId, Words(procoreId)) is { } inProcore)
        {
            links.Add(new("in Procore", inProcore));
        }

        return links;
    }

    private (string? Zoho, string? Procore) TemplatesOf(LinkKind kind) => kind switch
    {
        LinkKind.Vendor => (ZohoVendor, ProcoreVendor),
        LinkKind.Project => (ZohoProject, ProcoreProject),
        LinkKind.CostCode => (null, CostCode),
        _ => (null, Commitment),
    };

    private static string? Address(string? template, string organizationId, long companyId, long projectId, string id) =>
        template is not { Length: > 0 } ? null : template
            .Replace("{organization}", Plain(organizationId))
            .Replace("{company}", Words(companyId))
            .Replace("{project}", Words(projectId))
            .Replace("{id}", Plain(id));

    /// <summary>An id is letters and digits; whatever else it says is no part of an address.</summary>
    private static string Plain(string id) => new([.. id.Where(char.IsLetterOrDigit)]);

    private static string Words(long id) => id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Where a record is found in a service's web pages.</summary>
/// <param name="What">Which record, in words.</param>
/// <param name="Address">The address.</param>
public sealed record WebLink(string What, string Address);
