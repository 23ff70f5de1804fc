using NodaTime;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Reads everything that the plan of one vendor rests on: the contact, its link, the company in Procore as it is, what both sides said last
/// and what people decided. What cannot be read is an exception, never something that is not there.
/// </summary>
internal sealed class VendorInputReader(ConnectionSession session, ISyncStore store)
{
    private const int MostNamesakes = 3;

    private readonly SharedCompanyReader _shared = new(session, store);

    // What was read fresh counts over what the directory has: one that was just made is near the next one that is like it.
    private readonly Dictionary<long, ProcoreVendor> _seen = [];
    private readonly Dictionary<string, ZohoVendor> _whole = new(StringComparer.Ordinal);

    private Connection Connection => session.Connection;

    private VendorPolicy Policy => Connection.Policies.Vendors ?? new();

    /// <summary>Reads it.</summary>
    /// <param name="contactId">The contact_id.</param>
    /// <param name="known">What it was called last, for one that is gone; empty when nobody knows.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The input, and when Zoho Books says that the contact changed last.</returns>
    public async Task<(VendorPlanInput Input, Instant? Modified)> ReadAsync(
        string contactId, string known, CancellationToken cancellationToken)
    {
        var contact = await ContactAsync(session, contactId, cancellationToken).ConfigureAwait(false);
        var zoho = contact is null ? null : VendorTranslator.Of(contact, Policy);
        var company = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
        var links = new LinkSet(await new OrderLinkReader(store, Connection).VendorAsync(contactId, cancellationToken)
            .ConfigureAwait(false));
        var key = RecordKey.Vendor(contactId);
        var begun = await store.ListOpenIntentsAsync(Connection.Id, key.Owner, cancellationToken).ConfigureAwait(false);
        var input = new VendorPlanInput
        {
            OrganizationId = Connection.OrganizationId,
            ContactId = contactId,
            Name = Text.Clean(contact?.ContactName) is { Length: > 0 } name ? name
                : company.ZohoVendor(contactId)?.Name ?? (known.Length > 0 ? known : contactId),
            Zoho = zoho,
            Company = company,
            Links = links,
            Note = await StoredVendorNote.ReadAsync(store, Connection.Id, contactId, cancellationToken).ConfigureAwait(false),
            Begun = begun.Count == 0 ? null : begun[0],
            Decisions = await store.ListDecisionsAsync(Connection.Id, key.Owner, cancellationToken).ConfigureAwait(false),
            Policy = Policy,
        };
        if (contact is not null && zoho is { IsVendor: true })
        {
            _whole[contactId] = VendorReading.Whole(contact);
            input = input.Link is { } link
                ? await LinkedAsync(input, contact, link, cancellationToken).ConfigureAwait(false)
                : await MatchAsync(input, contact, cancellationToken).ConfigureAwait(false);
        }

        return (await _shared.AddAsync(input, cancellationToken).ConfigureAwait(false), contact?.LastModifiedTime);
    }

    /// <summary>A vendor in Procore as it is, also an inactive one; null when Procore says that it has none.</summary>
    public async Task<VendorInProcore?> VendorAsync(long vendorId, CancellationToken cancellationToken)
    {
        try
        {
            var vendor = await session.Clients.Procore.Vendors.GetAsync(vendorId, cancellationToken).ConfigureAwait(false);
            if (vendor.IsActive is { } isActive)
            {
                return Seen(vendor, isActive);
            }
        }
        catch (ProcoreNotFoundException)
        {
            // An inactive one may stand in its own list alone.
        }

        return await FindAsync(session.Clients.Procore.Vendors.ListInactiveAsync(cancellationToken), vendorId, cancellationToken)
                .ConfigureAwait(false) is { } inactive ? Seen(inactive, isActive: false)
            : await FindAsync(
                session.Clients.Procore.Vendors.ListAsync(new() { Ids = [vendorId] }, cancellationToken), vendorId, cancellationToken)
                .ConfigureAwait(false) is { } active ? Seen(active, isActive: true)
            : null;
    }

    /// <summary>
    /// Those of these vendors that Procore lists, which are the active ones, in one call. One that cannot be read is not among them.
    /// </summary>
    public async Task<IReadOnlyDictionary<long, VendorInProcore>> ListedAsync(
        IReadOnlyList<long> vendorIds, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, VendorInProcore>();
        var listed = session.Clients.Procore.Vendors.ListAsync(new() { Ids = vendorIds }, cancellationToken).OnUnreadable(_ => { });
        await foreach (var vendor in listed.ConfigureAwait(false))
        {
            if (vendorIds.Contains(vendor.Id))
            {
                found[vendor.Id] = Seen(vendor, vendor.IsActive ?? true);
            }
        }

        return found;
    }

    /// <summary>A vendor that Procore listed since: it counts over what the directory has.</summary>
    public void Take(ProcoreVendor listed) => _seen[listed.Id] = listed;

    /// <summary>What matching knows of a contact that was read; null where none of that id was.</summary>
    public ZohoVendor? FactsOf(string contactId) => _whole.TryGetValue(contactId, out var facts) ? facts : null;

    /// <summary>The company that it is linked to; and by a name that nobody linked it with, which other ones it may be.</summary>
    private async Task<VendorPlanInput> LinkedAsync(VendorPlanInput input, Contact contact, Link link, CancellationToken cancellationToken)
    {
        input = WithSeen(input) with { Procore = await VendorAsync(link.ProcoreId, cancellationToken).ConfigureAwait(false) };
        if (input is not { Procore: { } procore, Zoho: { } zoho } || Policy.Name == FieldOwner.Procore
            || !zoho.Fields.TryGetValue(VendorFieldNames.Name, out var name)
            || VendorComparison.IsSame(VendorFieldNames.Name, name, procore[VendorFieldNames.Name])
            || (link.ZohoName is { } known && !LinkedVendorNames.IsOther(known, name)))
        {
            return input;
        }

        var asked = session.Clients.Procore.Vendors.ListAsync(new() { Search = name }, cancellationToken);
        var near = await WithAsync(WithSeen(input), asked, cancellationToken).ConfigureAwait(false);
        return input with
        {
            Company = near.Company,
            Namesakes = near.Company.Vendors.Without(procore.Id)
                .Candidates(VendorReading.Whole(contact), input.Links, MostNamesakes, CandidateScorer.Near),
        };
    }

    private VendorPlanInput WithSeen(VendorPlanInput input) =>
        input with { Company = _seen.Values.Aggregate(input.Company, (company, vendor) => company.With(vendor)) };

    private VendorInProcore Seen(Vendor vendor, bool isActive)
    {
        _seen[vendor.Id] = VendorReading.Row(vendor, isActive);
        return VendorTranslator.Of(vendor, isActive, Policy);
    }

    private static async Task<Vendor?> FindAsync(IAsyncEnumerable<Vendor> vendors, long vendorId, CancellationToken cancellationToken)
    {
        await foreach (var vendor in vendors.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (vendor.Id == vendorId)
            {
                return vendor;
            }
        }

        return null;
    }

    /// <summary>A contact as it is; null where Zoho Books says that it has none.</summary>
    internal static async Task<Contact?> ContactAsync(ConnectionSession session, string contactId, CancellationToken cancellationToken)
    {
        try
        {
            return await session.Clients.Books.Contacts.GetAsync(contactId, cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoBooksNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Which company it is, among those that are known and those that Procore has under its origin_id or its name by now: one that was made
    /// a minute ago is in no directory.
    /// </summary>
    private async Task<VendorPlanInput> MatchAsync(VendorPlanInput input, Contact contact, CancellationToken cancellationToken)
    {
        var vendors = session.Clients.Procore.Vendors;
        var held = vendors.ListAsync(new() { OriginId = input.OriginId }, cancellationToken);
        input = await WithAsync(WithSeen(input), held, cancellationToken).ConfigureAwait(false);
        var facts = VendorReading.Whole(contact);
        var verdict = Decide(input, facts);
        if (verdict is VendorVerdict.NoCandidate && Policy.Treatment == VendorTreatment.Create
            && input.Zoho!.Fields.ContainsKey(VendorFieldNames.Name)) // a person's number leaves Zoho Books in no question either
        {
            input = await WithAsync(input, vendors.ListAsync(new() { Search = input.Name }, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            verdict = Decide(input, facts);
        }

        input = input with { Verdict = verdict };
        return verdict is VendorVerdict.AutoLink link && !IsDoubtful(input, link.Vendor)
            ? input with { Procore = await VendorAsync(link.Vendor.Id, cancellationToken).ConfigureAwait(false) }
            : input;
    }

    private static VendorVerdict Decide(VendorPlanInput input, ZohoVendor facts) =>
        VendorMatcher.Decide(facts, input.OrganizationId, input.Company.Vendors, input.Links);

    private static async Task<VendorPlanInput> WithAsync(
        VendorPlanInput input, IAsyncEnumerable<Vendor> found, CancellationToken cancellationToken)
    {
        await foreach (var vendor in found.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            input = input with { Company = input.Company.With(VendorReading.Row(vendor, vendor.IsActive ?? true)) };
        }

        return input;
    }

    /// <summary>Whether a vendor of the same name cannot be read, on either side: then the name is not known to be one firm's.</summary>
    private static bool IsDoubtful(VendorPlanInput input, ProcoreVendor found)
    {
        string[] names = [CompanyName.Parse(input.Name).Canonical, CompanyName.Parse(found.Name).Canonical];
        return (input.Company.Directory.Unreadable ?? []).Any(record =>
            record.Kind is ListedKind.ProcoreVendor or ListedKind.ZohoVendor
            && record.Id != input.ContactId
            && record.Names.Any(name => names.Contains(CompanyName.Parse(name).Canonical)));
    }
}
