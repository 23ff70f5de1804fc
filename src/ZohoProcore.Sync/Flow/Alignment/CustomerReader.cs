using System.Globalization;
using System.Text.Json;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Reads for which customers the projects are that are made: what people decided, then where policy says to look. Whom a scan found, the
/// next one knows; what led to a question is looked for by each, because a person sees to it meanwhile.
/// </summary>
internal sealed class CustomerReader(ConnectionSession session, ISyncStore store, AlignmentPolicy policy)
{
    private const string Correct =
        "Correct the name in the policies (alignment.customer, alignment.customers) or the customer in Zoho Books, or choose one here.";

    private readonly CustomerLookup _customers = new(session);
    private (IReadOnlyList<ZohoCustomer> Customers, string? Unreadable)? _all;

    /// <summary>For whom each of the projects is.</summary>
    public async Task<IReadOnlyDictionary<long, ProjectCustomer>> ReadAsync(
        IReadOnlyList<ProcoreProject> projects, CancellationToken cancellationToken)
    {
        var read = new Dictionary<long, ProjectCustomer>();
        var fieldId = projects.Count == 0 ? null : await FieldAsync(cancellationToken).ConfigureAwait(false);
        foreach (var project in projects)
        {
            ProjectCustomer one;
            try
            {
                one = await ReadAsync(project, fieldId, cancellationToken).ConfigureAwait(false);
            }
            catch (ProcoreException failure) when (failure is { Status: not (null or 401 or 429) })
            {
                one = CustomerRules.Unread(failure.Message); // what can't be read of one project costs no other
            }

            read[project.Id] = one is { Customer: null, IsLeftOut: false }
                ? CustomerRules.With(one, (await AllAsync(cancellationToken).ConfigureAwait(false)).Customers) : one;
        }

        return read;
    }

    private async Task<ProjectCustomer> ReadAsync(ProcoreProject project, long? fieldId, CancellationToken cancellationToken)
    {
        var key = RecordKey.AlignedProject(project.Id);
        var decided = (await store.ListDecisionsAsync(session.Connection.Id, key.Owner, cancellationToken).ConfigureAwait(false))
            .OrderBy(one => one.At).LastOrDefault();

        // What was decided for a project of another number or name was not decided for this one.
        var lapsed = decided?.Accepted is { } seen && !seen.SequenceEqual(CustomerRules.FactsOf(project), StringComparer.Ordinal)
            ? decided.Id : null;
        decided = lapsed is null ? decided : null;
        var read = await session.Answers.GetAsync(
            $"customer of {project} {decided?.Id}",
            async () =>
            {
                var one = await ReadAsync(project, fieldId, decided, cancellationToken).ConfigureAwait(false);
                return (one, one.Customer is not null);
            }).ConfigureAwait(false);
        return read with { Lapsed = lapsed };
    }

    private async Task<ProjectCustomer> ReadAsync(
        ProcoreProject project, long? fieldId, OrderDecision? decided, CancellationToken cancellationToken)
    {
        if (decided is { Action: ReviewAction.Skip })
        {
            return new() { IsLeftOut = true };
        }

        if (decided?.Fields?.FirstOrDefault(one => one.Field == ReviewDecider.ChosenCustomer) is { } chosen)
        {
            return await NamedAsync($"{decided.By} chose it", chosen.Zoho, "Choose another customer here.").ConfigureAwait(false);
        }

        if (policy.Customers is { } own && own.TryGetValue(project.Number, out var single) && !string.IsNullOrWhiteSpace(single))
        {
            return await NamedAsync("policy names it for the project", single, Correct).ConfigureAwait(false);
        }

        if (policy.CustomerField is { Length: > 0 } field && fieldId is null)
        {
            return new()
            {
                Why = $"has its customer in the field '{field}' by policy, and Procore has no such custom field.",
                NextStep = "Correct alignment.customerField in the policies, or choose the customer here.",
            };
        }

        if (fieldId is { } id && await FieldTextAsync(project, id, cancellationToken).ConfigureAwait(false) is { } text)
        {
            return await NamedAsync(
                $"its field '{policy.CustomerField}' in Procore names it",
                text,
                "Correct the field in Procore or the customer in Zoho Books, or choose one here.").ConfigureAwait(false);
        }

        if (policy.CustomerIsOwner
            && await OwnerAsync(project, cancellationToken).ConfigureAwait(false) is { } owner)
        {
            return owner;
        }

        return string.IsNullOrWhiteSpace(policy.Customer)
            ? CustomerRules.Nobody(project)
            : await NamedAsync("policy names it for all projects", policy.Customer!, Correct).ConfigureAwait(false);

        async Task<ProjectCustomer> NamedAsync(string what, string named, string next) => CustomerRules.Named(
            what, named.Trim(), await _customers.FindAsync(named.Trim(), cancellationToken).ConfigureAwait(false), next);
    }

    /// <summary>All customers, and why some of them can't be read.</summary>
    private async Task<(IReadOnlyList<ZohoCustomer> Customers, string? Unreadable)> AllAsync(CancellationToken cancellationToken) =>
        _all ??= (await _customers.AllAsync(cancellationToken).ConfigureAwait(false), _customers.Unreadable);

    private async Task<ProjectCustomer?> OwnerAsync(ProcoreProject project, CancellationToken cancellationToken)
    {
        var (owners, unread) = await session.Answers.GetAsync(
            $"owners of {project}",
            async () =>
            {
                var read = await OwnersAsync(project.Id, cancellationToken).ConfigureAwait(false);
                return (read, read.Owners is { Count: > 0 });
            }).ConfigureAwait(false);
        var (customers, unreadable) = owners is [_] ? await AllAsync(cancellationToken).ConfigureAwait(false) : ([], null);
        return unread is not null ? CustomerRules.Unread(unread) : CustomerRules.Owner(owners, customers, unreadable);
    }

    /// <summary>The owners that prime contracts name, each once; null where they may not be seen. Or why they can't be read.</summary>
    private async Task<(IReadOnlyList<string>? Owners, string? Unread)> OwnersAsync(long projectId, CancellationToken cancellationToken)
    {
        try
        {
            string? odd = null;
            var list = session.Clients.Procore.PrimeContracts.ListAsync(projectId, cancellationToken)
                .OnUnreadable(row => odd ??= $"prime contract {row.Id}, field {row.Field}: {row.Reason}");
            var contracts = await DirectoryReader.ReadAsync(list, one => one, cancellationToken).ConfigureAwait(false);
            var standing = contracts.Where(one => one.DeletedAt is null).ToList();

            // A contract that does not show its owner may have another one than those that do.
            return odd is not null ? (null, odd)
                : standing.Exists(one => one.Vendor is not { Id: > 0 }) ? (null, null)
                :
                (
                    [
                        .. standing.GroupBy(one => one.Vendor!.Id)
                            .Select(same => same.First().Vendor!.Name?.Trim() ?? FormattableString.Invariant($"vendor {same.Key}")),
                    ],
                    null);
        }
        catch (ProcoreException failure) when (failure is { Status: 403 or 404 })
        {
            return (null, null); // the tool is off, or not for the service account
        }
    }

    /// <summary>The definition of the field that policy names; null where it names none, or Procore has none.</summary>
    private async Task<long?> FieldAsync(CancellationToken cancellationToken)
    {
        if (policy.CustomerField?.Trim() is not { Length: > 0 } named)
        {
            return null;
        }

        if (long.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return id;
        }

        return await session.Answers.GetAsync(
            $"field {named}",
            async () =>
            {
                var all = session.Clients.Procore.CustomFields.ListDefinitionsAsync(null, cancellationToken).OnUnreadable(_ => { });
                var read = await DirectoryReader.ReadAsync(all, one => one, cancellationToken).ConfigureAwait(false);
                var found = read
                    .Where(one => one.Active != false && string.Equals(one.Label?.Trim(), named, StringComparison.OrdinalIgnoreCase))
                    .Select(one => (long?)one.Id).FirstOrDefault();
                return (found, found is not null);
            }).ConfigureAwait(false);
    }

    /// <summary>What stands in the field; null where nothing does.</summary>
    private async Task<string?> FieldTextAsync(ProcoreProject project, long fieldId, CancellationToken cancellationToken)
    {
        var read = await session.Clients.Procore.Projects.GetAsync(project.Id, cancellationToken).ConfigureAwait(false);
        return read.CustomFieldValues.FirstOrDefault(field => field.DefinitionId == fieldId) switch
        {
            { Value.ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } or null => null,
            { Value.ValueKind: JsonValueKind.String, DataType: null or "string" } text =>
                text.Value.GetString()!.Trim() is { Length: > 0 } said ? said : null,
            // An entry of a list is a number that names nobody.
            var other => $"{other.DataType ?? "value"} {other.Value.GetRawText()}",
        };
    }
}
