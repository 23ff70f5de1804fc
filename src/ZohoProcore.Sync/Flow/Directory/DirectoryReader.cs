using System.Collections.Concurrent;
using System.Text.Json;
using NodaTime;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads the vendors and projects of both sides, and the codes of one project.</summary>
internal static class DirectoryReader
{
    /// <summary>Reads the vendors and projects of both sides, at once.</summary>
    /// <param name="clients">The two clients.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="isProcoreFirst">Whether Procore did not answer last time: then Zoho Books is asked after it.</param>
    /// <param name="at">When it is read.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<CompanyDirectory> ReadCompanyAsync(
        ConnectionClients clients, Connection connection, bool isProcoreFirst, Instant at, CancellationToken cancellationToken)
    {
        var odd = new UnreadableRows();
        var ahead = isProcoreFirst ? await ProcoreSide.ReadAsync(clients, odd, cancellationToken).ConfigureAwait(false) : null;
        var organization = clients.Books.Organizations.GetAsync(connection.OrganizationId, cancellationToken);
        var zohoVendors = ReadAsync(
            clients.Books.Contacts.ListAsync(new() { Type = ContactType.Vendor }, cancellationToken)
                .OnUnreadable(row => odd.Add(ListedKind.ZohoVendor, row, "contact_name", "company_name")),
            VendorReading.Row,
            cancellationToken);
        var zohoProjects = ReadZohoProjectsAsync(clients, odd, cancellationToken);
        var site = ahead is null ? ProcoreSide.ReadAsync(clients, odd, cancellationToken) : Task.FromResult(ahead);
        var taxes = ReadTaxesAsync(clients, odd, cancellationToken);
        var measures = MeasureReader.ReadAsync(clients, connection.Policies.Cost, cancellationToken);
        var names = PolicyNameReader.ReadAsync(clients, connection.Policies.Cost, cancellationToken);
        var customFields = MeasureReader.ReadCustomFieldsAsync(clients, connection.Policies.Mapping, cancellationToken);
        var locks = LockReader.ReadAsync(clients, connection.Policies.Approval, at, odd, cancellationToken);
        await Task.WhenAll(organization, zohoVendors, zohoProjects, site, taxes, measures, names, customFields, locks)
            .ConfigureAwait(false);
        var (units, taxCodes) = await measures.ConfigureAwait(false);
        var home = await organization.ConfigureAwait(false);
        var procore = await site.ConfigureAwait(false);
        return new()
        {
            Currency = home.CurrencyCode ?? string.Empty,
            Country = Country(home),
            Precision = home.PricePrecision is null or 2 ? null : home.PricePrecision,
            Taxes = await taxes.ConfigureAwait(false),
            Units = units,
            TaxCodes = taxCodes,
            CustomFields = await customFields.ConfigureAwait(false),
            Names = await names.ConfigureAwait(false),
            ZohoVendors = [.. (await zohoVendors.ConfigureAwait(false)).OrderBy(vendor => vendor.Id, StringComparer.Ordinal)],
            ZohoProjects = await zohoProjects.ConfigureAwait(false),
            ProcoreVendors = procore.Vendors,
            ProcoreProjects = procore.Projects,
            Locks = await locks.ConfigureAwait(false),
            Unreadable = odd.Records,
        };
    }

    /// <summary>The projects of the organization, by their ids.</summary>
    public static async Task<IReadOnlyList<ZohoProject>> ReadZohoProjectsAsync(
        ConnectionClients clients, UnreadableRows odd, CancellationToken cancellationToken)
    {
        var projects = await ReadAsync(
            clients.Books.Projects.ListAsync(null, cancellationToken)
                .OnUnreadable(row => odd.Add(ListedKind.ZohoProject, row, "project_name")),
            project => new ZohoProject(
                project.ProjectId, project.ProjectName ?? string.Empty, project.Status != ZohoBooks.Client.ProjectStatus.Inactive),
            cancellationToken).ConfigureAwait(false);
        return [.. projects.OrderBy(project => project.Id, StringComparer.Ordinal)];
    }

    /// <summary>The projects of the company that the service account can see, inactive ones included, by their ids.</summary>
    public static async Task<IReadOnlyList<ProcoreProject>> ReadProcoreProjectsAsync(
        ConnectionClients clients, UnreadableRows odd, CancellationToken cancellationToken)
    {
        var projects = await ReadAsync(
            clients.Procore.Projects.ListAsync(new() { Status = Procore.Client.ProjectStatusFilter.All }, cancellationToken)
                .OnUnreadable(row => odd.Add(ListedKind.ProcoreProject, row, "project_number", "accounting_project_number")),
            project => new ProcoreProject(
                project.Id,
                project.Name ?? string.Empty,
                project.ProjectNumber?.Trim() ?? string.Empty, // by it projects are told apart, and nobody sees what stands around it
                project.AccountingProjectNumber?.Trim() ?? string.Empty,
                project.Active ?? true),
            cancellationToken).ConfigureAwait(false);
        return [.. projects.OrderBy(project => project.Id)];
    }

    /// <summary>The organization's taxes; null when it has none, or has sales tax switched off, which Zoho may refuse to list.</summary>
    private static async Task<IReadOnlyList<ZohoTax>?> ReadTaxesAsync(
        ConnectionClients clients, UnreadableRows odd, CancellationToken cancellationToken)
    {
        try
        {
            var taxes = await ReadAsync(
                clients.Books.Taxes.ListAsync(cancellationToken).OnUnreadable(row => odd.Add(ListedKind.ZohoTax, row, "tax_name")),
                tax => new ZohoTax(
                    tax.TaxId,
                    tax.TaxName ?? string.Empty,
                    tax.TaxPercentage ?? 0,
                    tax.TaxType == "compound_tax",
                    tax.IsValueAdded == true),
                cancellationToken).ConfigureAwait(false);
            return taxes.Count == 0 ? null : [.. taxes.OrderBy(tax => tax.Id, StringComparer.Ordinal)];
        }
        catch (ZohoBooksException refused) when (refused is ZohoBooksNotFoundException or ZohoBooksValidationException)
        {
            return null;
        }
    }

    private static string? Country(Organization organization)
    {
        var others = organization.AdditionalMembers;
        if (others is null)
        {
            return null;
        }

        var inAddress = others.TryGetValue("address", out var address) && address.ValueKind == JsonValueKind.Object
            && address.TryGetProperty("country", out var country) ? country : default;
        string?[] said = [Text(others, "country_code"), Text(others, "country"), Text(inAddress)];
        return said.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name));
    }

    private static string? Text(IDictionary<string, JsonElement> members, string name) =>
        members.TryGetValue(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The codes of a project; its sub jobs, where policy says that lines name one.</summary>
    public static async Task<ProjectCodes> ReadProjectAsync(
        ConnectionClients clients, long projectId, MappingPolicy? mapping, CancellationToken cancellationToken)
    {
        var odd = new UnreadableRows();
        var costCodes = new CostCodeReader(clients, projectId, odd).ReadAsync(mapping, null, cancellationToken);
        var costTypes = ReadAsync(
            clients.Procore.CostTypes.ListAsync(projectId, cancellationToken)
                .OnUnreadable(row => odd.Add(ListedKind.CostType, row, "code")),
            type => new ProcoreCostType(type.Id, type.Code ?? string.Empty, type.Name ?? string.Empty),
            cancellationToken);
        var all = ReadAsync(
            clients.Procore.WorkBreakdown.ListCodesAsync(projectId, null, cancellationToken)
                .OnUnreadable(row => odd.Add(ListedKind.WbsCode, row, "flat_code")),
            code => code,
            cancellationToken);
        var unsure = new ConcurrentQueue<string?>();
        var budgeted = ReadAsync(
            clients.Procore.WorkBreakdown.ListCodesAsync(projectId, new() { Scope = WbsScope.BudgetCode }, cancellationToken)
                .OnUnreadable(row => unsure.Enqueue(row.Id)),
            code => code.Id,
            cancellationToken);
        await Task.WhenAll(costCodes, costTypes, all, budgeted).ConfigureAwait(false);

        // A code that is on the budget is on it, however little else of its row can be read.
        var certain = await budgeted.ConfigureAwait(false);
        var onBudget = new HashSet<long>(certain.Concat(unsure.Select(UnreadableRows.Number).OfType<long>()));
        return new()
        {
            ProjectId = projectId,
            CostCodes = (await costCodes.ConfigureAwait(false)).Codes,
            SubJobs = (await costCodes.ConfigureAwait(false)).SubJobs,
            CostTypes = [.. (await costTypes.ConfigureAwait(false)).OrderBy(type => type.Id)],
            WbsCodes =
            [
                .. (await all.ConfigureAwait(false)).Select(code => Code(code, onBudget.Contains(code.Id))).OrderBy(code => code.Id),
            ],
            Unreadable = odd.Records,
        };
    }

    /// <summary>A vendor's own record, which has what lists leave out; null when Zoho does not find it.</summary>
    public static async Task<ZohoVendor?> ReadVendorAsync(ConnectionClients clients, string contactId, CancellationToken cancellationToken)
    {
        try
        {
            var contact = await clients.Books.Contacts.GetAsync(contactId, cancellationToken).ConfigureAwait(false);
            return VendorReading.Whole(contact) with { CustomFields = VendorReading.Fields(contact) };
        }
        catch (ZohoBooksNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The ids of the vendors that are in a project's directory, whatever else of them can be read.</summary>
    public static async Task<IReadOnlyList<long>> ReadProjectVendorsAsync(
        ConnectionClients clients, long projectId, CancellationToken cancellationToken)
    {
        var unsure = new List<string?>();
        var vendors = clients.Procore.Vendors.ListForProjectAsync(projectId, null, cancellationToken)
            .OnUnreadable(row => unsure.Add(row.Id));
        var ids = await ReadAsync(vendors, vendor => vendor.Id, cancellationToken).ConfigureAwait(false);
        return [.. ids, .. unsure.Select(UnreadableRows.Number).OfType<long>()];
    }

    private static ProcoreWbsCode Code(WbsCode code, bool isBudgeted)
    {
        var costCode = code.Segment(WbsSegmentType.CostCode);
        var others = code.SegmentItems.Where(item => item.Segment?.Type is { } type
                && type != WbsSegmentType.CostCode && type != WbsSegmentType.CostType && type != WbsSegmentType.SubJob)
            .ToList();
        return new(
            code.Id,
            code.FlatCode ?? string.Empty,
            costCode?.PathCode ?? costCode?.Code ?? string.Empty,
            code.Segment(WbsSegmentType.CostType)?.Code ?? string.Empty,
            code.Segment(WbsSegmentType.SubJob)?.Code ?? string.Empty,
            code.Status is null || code.Status == WbsCodeStatus.Active,
            isBudgeted)
        {
            OtherParts = others.Count == 0 ? null : string.Join(";", others.Select(item => item.PathCode ?? item.Code ?? string.Empty)),
            OtherSegments = others.Count == 0 ? null
                : string.Join(";", others.Select(item => item.Segment!.Name?.Replace(';', ',') ?? string.Empty)),
        };
    }

    internal static async Task<List<TTo>> ReadAsync<TFrom, TTo>(
        IAsyncEnumerable<TFrom> rows, Func<TFrom, TTo> map, CancellationToken cancellationToken)
    {
        var read = new List<TTo>();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            read.Add(map(row));
        }

        return read;
    }
}
