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

        const string Waits = "What they write of vendors is planned once they hold, and waits for a go-ahead that saw it";
        if (company is null)
        {
            return Waits + ".";
        }

        var links = await store.ListLinksAsync(connection.Id, new() { Kind = LinkKind.Vendor }, cancellationToken).ConfigureAwait(false);
        var linked = new HashSet<string>(
            links.Where(link => link.Status == LinkStatus.Confirmed).Select(link => link.ZohoId), StringComparer.Ordinal);
        var count = company.Directory.ZohoVendors.Count(vendor => !linked.Contains(vendor.Id));
        return FormattableString.Invariant($"{Waits}: {count} of {company.Directory.ZohoVendors.Count} vendors of Zoho Books are linked ")
            + "to none of Procore's.";
    }

    /// <summary>What of an alignment nobody looks at once the policies hold; nothing where a person has it written.</summary>
    public async ValueTask<string> OfAlignmentAsync(
        Connection connection, AlignmentPolicy? alignment, CompanyIndex? company, CancellationToken cancellationToken)
    {
        if (alignment is not { Unasked: true })
        {
            return string.Empty;
        }

        const string Unseen = "What they write of projects and cost codes into Zoho Books is written each time both sides were read, and "
            + "nobody looks at it first";
        if (company is null || !alignment.CreateProjects)
        {
            return Unseen + ".";
        }

        var links = await store.ListLinksAsync(connection.Id, new() { Kind = LinkKind.Project }, cancellationToken).ConfigureAwait(false);
        var directory = company.Directory;
        var count = ProjectAlignment.Of(directory.ZohoProjects, directory.ProcoreProjects, new(links), directory.Unreadable ?? [])
            .Count(row => row is { Standing: AlignmentStanding.OnlyInProcore, Procore: { IsActive: true, Number.Length: > 0 } });
        return FormattableString.Invariant($"{Unseen}: Zoho Books does not have {count} active projects of Procore that have a number.");
    }
}
