using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads what an alignment's plan rests on, and makes the plan. Writes nothing.</summary>
internal sealed class AlignmentPlanReader(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    /// <summary>The plan, and the tag as it was read for it.</summary>
    public async Task<(AlignmentPlan Plan, TagReading Tag)> ReadAsync(CancellationToken cancellationToken)
    {
        var (report, tag) = await new AlignmentReader(session, store, time).ReadWithTagAsync(cancellationToken).ConfigureAwait(false);
        var policy = session.Connection.Policies.Alignment;
        var facts = policy is null ? new() : await FactsAsync(report, policy, cancellationToken).ConfigureAwait(false);
        return (AlignmentPlanner.Plan(report, policy, facts), tag);
    }

    private async Task<AlignmentFacts> FactsAsync(AlignmentReport report, AlignmentPolicy policy, CancellationToken cancellationToken)
    {
        var missing = !policy.CreateProjects ? [] : report.Projects
            .Where(row => row is { Standing: AlignmentStanding.OnlyInProcore, Procore: { IsActive: true, Number.Length: > 0 } })
            .Select(row => row.Procore!).ToList();
        var closed = !policy.ProjectStatus ? [] : report.Projects
            .Where(row => row is { Standing: AlignmentStanding.Different, Procore.IsActive: false })
            .Select(row => row.Procore!.Id).ToList();
        var open = (await new OpenAlignment(session, store).ReadAsync(cancellationToken).ConfigureAwait(false))
            .Where(one => one.Until > session.Now).ToList();
        var needsAccount = policy.AddCodes && report.Home.IsRecords() && report.ZohoCodesUnknown is null
            && report.Codes.Any(code => code.Standing == AlignmentStanding.OnlyInProcore);
        var (account, accountUnknown) = needsAccount && !string.IsNullOrWhiteSpace(policy.CodeAccount)
            ? await new CodeAccountReader(session).ReadAsync(policy.CodeAccount!.Trim(), cancellationToken).ConfigureAwait(false)
            : (null, null);
        return new()
        {
            Customers = await CustomersAsync(missing, policy, cancellationToken).ConfigureAwait(false),
            LeadId = missing.Count == 0 ? string.Empty : policy.Lead ?? await OwnUserAsync(cancellationToken).ConfigureAwait(false),
            Doubtful = open.Where(one => one.Step.Kind == AlignmentStepKind.CreateProject)
                .GroupBy(one => one.Step.ProjectId).ToDictionary(same => same.Key, same => same.Max(one => one.Until)),
            RecordsDoubtful = open.Where(one => one.Step is { IsOfRecord: true, Kind: AlignmentStepKind.AddOption })
                .GroupBy(one => one.Step.Name, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.Max(one => one.Until), StringComparer.Ordinal),
            CodeAccount = account,
            CodeAccountUnknown = accountUnknown,
            OptionsDoubtful = open.Where(one => one.Step.IsOfList).Select(one => (Instant?)one.Until).Max(),
            StillOpen = await OpenAsync(closed, cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<IReadOnlyDictionary<string, ZohoCustomer?>> CustomersAsync(
        IReadOnlyList<ProcoreProject> missing, AlignmentPolicy policy, CancellationToken cancellationToken)
    {
        var customers = new Dictionary<string, ZohoCustomer?>(StringComparer.Ordinal);
        foreach (var name in missing
            .Select(project => policy.Customers is { } own && own.TryGetValue(project.Number, out var single) ? single : policy.Customer)
            .Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => name!).Distinct(StringComparer.Ordinal))
        {
            customers[name] = await CustomerAsync(name.Trim(), cancellationToken).ConfigureAwait(false);
        }

        return customers;
    }

    private async Task<ZohoCustomer?> CustomerAsync(string name, CancellationToken cancellationToken)
    {
        var contacts = session.Clients.Books.Contacts;
        if (name.Length is >= 1 and <= 20 && name.All(c => c is >= '0' and <= '9'))
        {
            try
            {
                return Customer(await contacts.GetAsync(name, cancellationToken).ConfigureAwait(false));
            }
            catch (ZohoBooksNotFoundException)
            {
                return null;
            }
        }

        var found = new List<Contact>();
        var filter = new ContactFilter { ContactName = name, Type = ContactType.Customer };
        await foreach (var contact in contacts.ListAsync(filter, cancellationToken).ConfigureAwait(false))
        {
            if (string.Equals(contact.ContactName?.Trim(), name, StringComparison.OrdinalIgnoreCase))
            {
                found.Add(contact);
            }
        }

        return found is [var one] ? Customer(one) : null;
    }

    private static ZohoCustomer? Customer(Contact contact) => contact.ContactType == ContactType.Customer
        ? new(contact.ContactId, contact.ContactName ?? contact.ContactId, contact.Status == ContactStatus.Active)
        : null;

    private async Task<string> OwnUserAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await session.Clients.Books.Users.GetCurrentAsync(cancellationToken).ConfigureAwait(false)).UserId;
        }
        catch (ZohoBooksAuthenticationException failure) when (failure is { MissingScope: not null })
        {
            return string.Empty; // the connection may do everything else
        }
    }

    /// <summary>
    /// What of the sync's commitments stands open in projects that Procore has closed, as Procore shows it now: what was deleted there is
    /// nothing that could be closed.
    /// </summary>
    private async Task<IReadOnlyDictionary<long, IReadOnlyList<string>>> OpenAsync(
        IReadOnlyList<long> projects, CancellationToken cancellationToken)
    {
        var open = new Dictionary<long, IReadOnlyList<string>>();
        if (projects.Count == 0)
        {
            return open;
        }

        var lists = new ProjectContracts(session);
        var written = await store.ListCommitmentsAsync(session.Connection.Id, new() { ProjectIds = projects }, cancellationToken)
            .ConfigureAwait(false);
        foreach (var same in written.GroupBy(one => one.ProjectId))
        {
            var ours = new HashSet<long>(same.Select(one => one.ContractId));
            open[same.Key] =
            [
                .. (await lists.GetAsync(same.Key, cancellationToken).ConfigureAwait(false))
                    .Where(one => !one.IsDeleted && ours.Contains(one.Id) && one.Typed.Status != CommitmentStatuses.Closed)
                    .Select(one => $"{one.Number} ({one.Typed.Status})").OrderBy(name => name, StringComparer.Ordinal),
            ];
        }

        return open;
    }
}
