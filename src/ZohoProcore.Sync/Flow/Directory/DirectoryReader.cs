using System.Text.Json;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads the vendors and projects of both sides, and the codes of one project.</summary>
internal static class DirectoryReader
{
    public static async Task<CompanyDirectory> ReadCompanyAsync(
        ConnectionClients clients, string organizationId, CancellationToken cancellationToken)
    {
        var organization = clients.Books.Organizations.GetAsync(organizationId, cancellationToken);
        var zohoVendors = ReadAsync(
            clients.Books.Contacts.ListAsync(new() { Type = ContactType.Vendor }, cancellationToken),
            Vendor,
            cancellationToken);
        var zohoProjects = ReadAsync(
            clients.Books.Projects.ListAsync(null, cancellationToken),
            project => new ZohoProject(
                project.ProjectId, project.ProjectName ?? string.Empty, project.Status != ZohoBooks.Client.ProjectStatus.Inactive),
            cancellationToken);
        var active = ReadAsync(
            clients.Procore.Vendors.ListAsync(null, cancellationToken),
            vendor => Vendor(vendor, isActive: vendor.IsActive ?? true),
            cancellationToken);
        var inactive = ReadAsync(
            clients.Procore.Vendors.ListInactiveAsync(cancellationToken),
            vendor => Vendor(vendor, isActive: false),
            cancellationToken);
        var projects = ReadAsync(
            clients.Procore.Projects.ListAsync(new() { Status = Procore.Client.ProjectStatusFilter.All }, cancellationToken),
            project => new ProcoreProject(
                project.Id,
                project.Name ?? string.Empty,
                project.ProjectNumber ?? string.Empty,
                project.AccountingProjectNumber ?? string.Empty,
                project.Active ?? true),
            cancellationToken);
        var taxes = ReadTaxesAsync(clients, cancellationToken);
        await Task.WhenAll(organization, zohoVendors, zohoProjects, active, inactive, projects, taxes).ConfigureAwait(false);
        var home = await organization.ConfigureAwait(false);
        var vendors = (await active.ConfigureAwait(false)).Concat(await inactive.ConfigureAwait(false));
        return new()
        {
            Currency = home.CurrencyCode ?? string.Empty,
            Country = Country(home),
            Precision = home.PricePrecision is null or 2 ? null : home.PricePrecision,
            Taxes = await taxes.ConfigureAwait(false),
            ZohoVendors = [.. (await zohoVendors.ConfigureAwait(false)).OrderBy(vendor => vendor.Id, StringComparer.Ordinal)],
            ZohoProjects = [.. (await zohoProjects.ConfigureAwait(false)).OrderBy(project => project.Id, StringComparer.Ordinal)],
            ProcoreVendors = [.. vendors.GroupBy(vendor => vendor.Id).Select(same => same.First()).OrderBy(vendor => vendor.Id)],
            ProcoreProjects = [.. (await projects.ConfigureAwait(false)).OrderBy(project => project.Id)],
        };
    }

    /// <summary>The organization's taxes; null when it has none, or has sales tax switched off, which Zoho may refuse to list.</summary>
    private static async Task<IReadOnlyList<ZohoTax>?> ReadTaxesAsync(ConnectionClients clients, CancellationToken cancellationToken)
    {
        try
        {
            var taxes = await ReadAsync(
                clients.Books.Taxes.ListAsync(cancellationToken),
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

    private static string? Text(Dictionary<string, JsonElement> members, string name) =>
        members.TryGetValue(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static async Task<ProjectCodes> ReadProjectAsync(ConnectionClients clients, long projectId, CancellationToken cancellationToken)
    {
        var costCodes = ReadAsync(
            clients.Procore.CostCodes.ListAsync(projectId, null, cancellationToken),
            code => new ProcoreCostCode(
                code.Id,
                code.FullCode ?? string.Empty,
                code.Name ?? string.Empty,
                code.BillerType == BillerType.SubJob,
                code.DeletedAt is not null),
            cancellationToken);
        var costTypes = ReadAsync(
            clients.Procore.CostTypes.ListAsync(projectId, cancellationToken),
            type => new ProcoreCostType(type.Id, type.Code ?? string.Empty, type.Name ?? string.Empty),
            cancellationToken);
        var all = ReadAsync(
            clients.Procore.WorkBreakdown.ListCodesAsync(projectId, null, cancellationToken),
            code => code,
            cancellationToken);
        var budgeted = ReadAsync(
            clients.Procore.WorkBreakdown.ListCodesAsync(projectId, new() { Scope = WbsScope.BudgetCode }, cancellationToken),
            code => code.Id,
            cancellationToken);
        await Task.WhenAll(costCodes, costTypes, all, budgeted).ConfigureAwait(false);
        var onBudget = new HashSet<long>(await budgeted.ConfigureAwait(false));
        return new()
        {
            ProjectId = projectId,
            CostCodes = [.. (await costCodes.ConfigureAwait(false)).OrderBy(code => code.Id)],
            CostTypes = [.. (await costTypes.ConfigureAwait(false)).OrderBy(type => type.Id)],
            WbsCodes =
            [
                .. (await all.ConfigureAwait(false)).Select(code => Code(code, onBudget.Contains(code.Id))).OrderBy(code => code.Id),
            ],
        };
    }

    /// <summary>A vendor's own record, which has what lists leave out; null when Zoho does not find it.</summary>
    public static async Task<ZohoVendor?> ReadVendorAsync(ConnectionClients clients, string contactId, CancellationToken cancellationToken)
    {
        try
        {
            var contact = await clients.Books.Contacts.GetAsync(contactId, cancellationToken).ConfigureAwait(false);
            string?[] taxIds = [contact.TaxIdValue, contact.GstNo, contact.VatRegNo, contact.TaxRegNo];
            string?[] states = [contact.BillingAddress?.StateCode, contact.BillingAddress?.State];
            return Vendor(contact) with
            {
                TaxId = taxIds.FirstOrDefault(id => !string.IsNullOrEmpty(id)) ?? string.Empty,
                State = states.FirstOrDefault(code => code?.Length == 2) ?? string.Empty,
            };
        }
        catch (ZohoBooksNotFoundException)
        {
            return null;
        }
    }

    private static ZohoVendor Vendor(Contact contact) => new(
        contact.ContactId,
        contact.ContactName ?? string.Empty,
        contact.CompanyName ?? string.Empty,
        contact.Status != ContactStatus.Inactive)
    {
        EmailDomain = VendorFacts.EmailDomain(contact.Email),
        Phone = VendorFacts.Phone(string.IsNullOrEmpty(contact.Phone) ? contact.Mobile : contact.Phone),
        Postcode = VendorFacts.Postcode(contact.BillingAddress?.Zip),
    };

    /// <summary>The ids of the vendors that are in a project's directory.</summary>
    public static Task<List<long>> ReadProjectVendorsAsync(
        ConnectionClients clients, long projectId, CancellationToken cancellationToken) =>
        ReadAsync(clients.Procore.Vendors.ListForProjectAsync(projectId, null, cancellationToken), vendor => vendor.Id, cancellationToken);

    private static ProcoreVendor Vendor(Vendor vendor, bool isActive) => new(
        vendor.Id,
        vendor.Name ?? string.Empty,
        isActive,
        vendor.OriginId ?? string.Empty,
        vendor.BusinessRegister?.Identifier ?? string.Empty,
        vendor.StateCode ?? string.Empty)
    {
        EmailDomain = VendorFacts.EmailDomain(vendor.EmailAddress),
        Phone = VendorFacts.Phone(string.IsNullOrEmpty(vendor.BusinessPhone) ? vendor.MobilePhone : vendor.BusinessPhone),
        Postcode = VendorFacts.Postcode(vendor.Zip),
    };

    private static ProcoreWbsCode Code(WbsCode code, bool isBudgeted)
    {
        var costCode = code.Segment(WbsSegmentType.CostCode);
        return new(
            code.Id,
            code.FlatCode ?? string.Empty,
            costCode?.PathCode ?? costCode?.Code ?? string.Empty,
            code.Segment(WbsSegmentType.CostType)?.Code ?? string.Empty,
            code.Segment(WbsSegmentType.SubJob)?.Code ?? string.Empty,
            code.Status is null || code.Status == WbsCodeStatus.Active,
            isBudgeted);
    }

    private static async Task<List<TTo>> ReadAsync<TFrom, TTo>(
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
