namespace ZohoProcore.Sync;

/// <summary>Says what policies have written that no preview of orders shows.</summary>
internal sealed class UnseenWrites(ISyncStore store)
{
    /// <summary>What of vendors nobody can see before the policies hold; nothing where they have nothing else written of them.</summary>
    public async ValueTask<string> OfVendorsAsync(
        Connection connection, SyncPolicies policies, CompanyIndex? company, CancellationToken cancellationToken)
    {
        if (!VendorPolicy.Writes(policies.Vendors) || policies.Vendors == connection.Policies.Vendors)
        {
            return string.Empty;
        }

        const string Waits = "With these policies vendors are written into Procore, too. Which ones is worked out once the policies hold, "
            + "and none is written before somebody saw that and gave the go-ahead.";
        if (company is null)
        {
            return Waits;
        }

        var links = await store.ListLinksAsync(connection.Id, new() { Kind = LinkKind.Vendor }, cancellationToken).ConfigureAwait(false);
        var linked = new HashSet<string>(
            links.Where(link => link.Status == LinkStatus.Confirmed).Select(link => link.ZohoId), StringComparer.Ordinal);
        var count = company.Directory.ZohoVendors.Count(vendor => !linked.Contains(vendor.Id));
        return FormattableString.Invariant($"{Waits} As both sides were read last, {count} of {company.Directory.ZohoVendors.Count} ")
            + "vendors of Zoho Books are linked to no company in Procore.";
    }

    /// <summary>What of an alignment nobody looks at once the policies hold; nothing where a person has it written.</summary>
    public async ValueTask<string> OfAlignmentAsync(
        Connection connection, AlignmentPolicy? alignment, CompanyIndex? company, CancellationToken cancellationToken)
    {
        if (alignment is not { Unasked: true })
        {
            return string.Empty;
        }

        if (!alignment.Writes)
        {
            return string.Empty;
        }

        List<string> kinds =
        [
            .. alignment.CreateProjects || alignment.ProjectStatus ? ["projects"] : Array.Empty<string>(),
            .. alignment.WritesCodes ? ["cost codes"] : Array.Empty<string>(),
            .. alignment.WritesTypes ? ["cost types"] : Array.Empty<string>(),
        ];
        var unseen = $"With these policies {string.Join(" and ", kinds)} of Procore are written into Zoho Books each time both sides were "
            + "read, and nobody looks at it first. To see each change before it is written, set unasked under alignment to false.";
        if (company is null || !alignment.CreateProjects)
        {
            return unseen;
        }

        var links = await store.ListLinksAsync(connection.Id, new() { Kind = LinkKind.Project }, cancellationToken).ConfigureAwait(false);
        var directory = company.Directory;
        var count = ProjectAlignment.Of(directory.ZohoProjects, directory.ProcoreProjects, new(links), directory.Unreadable ?? [])
            .Count(row => row is { Standing: AlignmentStanding.OnlyInProcore, Procore: { IsActive: true, Number.Length: > 0 } });
        return FormattableString.Invariant($"{unseen} As both sides were read last, Zoho Books does not have {count} active ")
            + (count == 1 ? "project of Procore that has a number." : "projects of Procore that have a number.");
    }
}
