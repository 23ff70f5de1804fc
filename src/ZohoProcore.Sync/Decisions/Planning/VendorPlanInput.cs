using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>A vendor as it stands in Procore.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OriginId">Its origin_id, or empty.</param>
/// <param name="IsActive">Whether it is active.</param>
/// <param name="Fields">Its fields by name; empty ones are left out.</param>
/// <param name="Projects">The ids of the projects that it is in.</param>
internal sealed record VendorInProcore(
    long Id, string OriginId, bool IsActive, SortedDictionary<string, string> Fields, IReadOnlyList<long> Projects)
{
    /// <summary>The value of a field, or empty.</summary>
    public string this[string field] => field switch
    {
        VendorFieldNames.Active => VendorPlanner.Word(IsActive),
        VendorFieldNames.Holder => OriginId,
        _ => VendorComparison.ValueOf(Fields, field),
    };
}

/// <summary>A contact as it stands in Zoho Books.</summary>
/// <param name="IsVendor">Whether it is a vendor, and no customer.</param>
/// <param name="IsActive">Whether it is active.</param>
/// <param name="Fields">The fields that a vendor in Procore has, by their names there; empty ones are left out.</param>
/// <param name="Private">The fields that hold what looks like the number of a person, which therefore are left out.</param>
internal sealed record VendorInZoho(
    bool IsVendor, bool IsActive, SortedDictionary<string, string> Fields, IReadOnlyList<string> Private)
{
    /// <summary>What it says, under one hash.</summary>
    public string Hash => ContentHash.Of($"{IsVendor} {IsActive}\n{Lines(Fields)}\n{string.Join(",", Private)}");

    /// <summary>Fields as lines of text.</summary>
    public static string Lines(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join("\n", fields.Select(field => $"{field.Key}={field.Value}"));
}

/// <summary>Another vendor of Zoho Books that is linked to the same company.</summary>
/// <param name="ContactId">Its contact_id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="IsKnown">Whether Zoho Books showed it, and it is active; else nobody knows what it is.</param>
internal sealed record SharingVendor(string ContactId, string Name, bool IsKnown)
{
    /// <summary>The organization of Zoho Books that has it, in words; null for the connection's own.</summary>
    public string? Organization { get; init; }
}

/// <summary>A vendor of another organization of Zoho Books that is linked to the same company, as the store has it.</summary>
/// <param name="OrganizationId">The organization_id.</param>
/// <param name="ContactId">Its contact_id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Organization">What people call its organization.</param>
/// <param name="At">When it was linked; the beginning of time where an earlier version did not note it.</param>
/// <param name="IsActive">Whether it was active when it was read last; null where nobody knows.</param>
internal sealed record VendorElsewhere(
    string OrganizationId, string ContactId, string Name, string Organization, Instant At, bool? IsActive)
{
    /// <summary>What people call it and its organization.</summary>
    public string Called => $"'{Name}' of {Organization}";
}

/// <summary>Everything that the plan of one vendor rests on.</summary>
internal sealed record VendorPlanInput
{
    public required string OrganizationId { get; init; }

    public required string ContactId { get; init; }

    /// <summary>What people call it, also when it is gone.</summary>
    public required string Name { get; init; }

    /// <summary>The contact; null when Zoho Books said that it has none.</summary>
    public VendorInZoho? Zoho { get; init; }

    /// <summary>
    /// The vendor in Procore that it is linked to or found to be; null when there is none, or Procore said that it has none.
    /// </summary>
    public VendorInProcore? Procore { get; init; }

    /// <summary>What matching says where nothing is linked; null where it is linked.</summary>
    public VendorVerdict? Verdict { get; init; }

    /// <summary>
    /// The other companies in Procore that the vendor may be by a name that its link does not know; none where it bears the name that
    /// it was linked with.
    /// </summary>
    public IReadOnlyList<Candidate> Namesakes { get; init; } = [];

    public required CompanyIndex Company { get; init; }

    public LinkSet Links { get; init; } = LinkSet.Empty;

    public VendorNote Note { get; init; } = new();

    /// <summary>What the sync was about to write, and nobody knows whether it did; null when there is nothing of the kind.</summary>
    public CommitmentIntent? Begun { get; init; }

    public IReadOnlyList<OrderDecision> Decisions { get; init; } = [];

    /// <summary>The commitments of the company that the sync wrote, whichever vendor's, in words.</summary>
    public IReadOnlyList<string> Commitments { get; init; } = [];

    /// <summary>
    /// The open commitments of a company that would be made inactive, which the sync did not make, in words; null where nobody looked.
    /// </summary>
    public IReadOnlyList<string>? OpenByHand { get; init; }

    /// <summary>What other organizations of Zoho Books have committed to the company, as far as the sync wrote it, in words.</summary>
    public IReadOnlyList<string> CommittedElsewhere { get; init; } = [];

    /// <summary>
    /// The other vendors of Zoho Books that are linked to a company that would be made inactive, as they were just read, those of other
    /// organizations as they were read last; those that are inactive there are left out.
    /// </summary>
    public IReadOnlyList<SharingVendor> Sharing { get; init; } = [];

    /// <summary>The vendors of other organizations that are linked to the company, those that are inactive too.</summary>
    public IReadOnlyList<VendorElsewhere> LinkedElsewhere { get; init; } = [];

    /// <summary>
    /// The vendor of another organization that the company followed when it was looked at last from any vendor here, by its origin_id; null
    /// where it followed none.
    /// </summary>
    public string? HeldBefore { get; init; }

    /// <summary>The numbers of orders that are not written yet, of the vendor and of those that share the company.</summary>
    public IReadOnlyList<string> OpenOrders { get; init; } = [];

    public VendorPolicy Policy { get; init; } = new();

    /// <summary>The link that is stored; null when there is none.</summary>
    public Link? Link => Links.Find(LinkKind.Vendor, ContactId);

    /// <summary>The origin_id that it has, or would have, in Procore.</summary>
    public string OriginId => OriginIds.Vendor(OrganizationId, ContactId);
}
