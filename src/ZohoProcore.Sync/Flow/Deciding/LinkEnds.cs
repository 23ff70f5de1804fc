using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Looks up both ends of a link before a person's decision about it is stored.</summary>
internal sealed class LinkEnds(ConnectionSession session, ISyncStore store)
{
    /// <summary>The name of what Zoho has under an id.</summary>
    /// <exception cref="DecisionRefusedException">Zoho has none.</exception>
    public async Task<string?> ZohoNameAsync(LinkDecision decision, CancellationToken cancellationToken)
    {
        if (decision.Kind == LinkKind.CostCode)
        {
            return null;
        }

        if (decision.Kind == LinkKind.Commitment)
        {
            return await OrderNumberAsync(decision, cancellationToken).ConfigureAwait(false);
        }

        var name = Find(await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false));
        if (name is null)
        {
            await session.Directory.RefreshCompanyAsync(cancellationToken).ConfigureAwait(false);
            name = Find(await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false));
        }

        return name ?? throw new DecisionRefusedException(
            $"{decision.Action}", $"Zoho Books has no {decision.Kind} '{decision.ZohoId}'. Give its id as Zoho Books lists it.");

        string? Find(CompanyIndex company) => decision.Kind == LinkKind.Vendor
            ? company.ZohoVendor(decision.ZohoId)?.Name
            : company.ZohoProject(decision.ZohoId)?.Name;
    }

    /// <summary>What Procore has under an id, looked for again where it is not among what was read last.</summary>
    /// <param name="kind">What it has to be.</param>
    /// <param name="procoreId">The id.</param>
    /// <param name="projectId">For a cost code or a commitment, its project.</param>
    /// <param name="zohoId">The id on Zoho's side.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The name, and why it can't be linked to; null where it can.</returns>
    public async Task<(string? Name, string? WhyNot)> ProcoreAsync(
        LinkKind kind, long procoreId, long projectId, string zohoId, CancellationToken cancellationToken)
    {
        if (procoreId <= 0)
        {
            return (null, "it needs the Procore id of what was chosen.");
        }

        if (kind == LinkKind.CostCode)
        {
            return await CostCodeAsync(procoreId, projectId, zohoId, cancellationToken).ConfigureAwait(false);
        }

        if (kind == LinkKind.Commitment)
        {
            return await CommitmentAsync(procoreId, projectId, zohoId, cancellationToken).ConfigureAwait(false);
        }

        var company = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
        var found = Find(company);
        if (found is null)
        {
            await session.Directory.RefreshCompanyAsync(cancellationToken).ConfigureAwait(false);
            found = Find(await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false));
        }

        var what = kind == LinkKind.Vendor ? "vendor" : "project";
        return found switch
        {
            null => (null, FormattableString.Invariant($"Procore has no {what} {procoreId} that the service account can see.")),
            { IsActive: false } =>
                (found.Value.Name, FormattableString.Invariant($"{what} '{found.Value.Name}' ({procoreId}) is not active in Procore. ")
                    + "Activate it first."),
            _ => (found.Value.Name, null),
        };

        (string Name, bool IsActive)? Find(CompanyIndex known) => kind == LinkKind.Vendor
            ? known.ProcoreVendor(procoreId) is { } vendor ? (vendor.Name, vendor.IsActive) : null
            : known.ProcoreProject(procoreId) is { } project ? (project.Name, project.IsActive) : null;
    }

    private async Task<string> OrderNumberAsync(LinkDecision decision, CancellationToken cancellationToken)
    {
        try
        {
            var order = await session.Clients.Books.PurchaseOrders.GetAsync(decision.ZohoId, cancellationToken).ConfigureAwait(false);
            return order.PurchaseOrderNumber ?? decision.ZohoId;
        }
        catch (Exception none) when (none is ZohoBooksNotFoundException or ArgumentException) // an id of letters is none
        {
            throw new DecisionRefusedException(
                $"{decision.Action}", $"Zoho Books has no purchase order '{decision.ZohoId}'. Give its id as Zoho Books lists it.");
        }
    }

    private async Task<(string? Name, string? WhyNot)> CommitmentAsync(
        long contractId, long projectId, string orderId, CancellationToken cancellationToken)
    {
        try
        {
            var contract = await session.Clients.Procore.PurchaseOrders.GetAsync(projectId, contractId, cancellationToken)
                .ConfigureAwait(false);
            var owner = OriginIds.TryReadOrder(contract.OriginId, session.Connection.OrganizationId);
            var what = FormattableString.Invariant($"commitment '{contract.Number}' ({contractId})");
            return (contract.Number ?? FormattableString.Invariant($"{contractId}"), contract switch
            {
                { DeletedAt: not null } => $"{what} was deleted in Procore.",
                { OriginId.Length: > 0 } when owner is null =>
                    $"{what} belongs to {OriginMaker.Of(contract.OriginId)}, which made it as '{contract.OriginId}'. It is never "
                        + "taken over.",
                { OriginId.Length: > 0 } when owner != orderId => $"{what} is another order's already.",
                _ => await OtherAsync(contractId, projectId, orderId, cancellationToken).ConfigureAwait(false) is { } other
                    ? $"{what} is linked to order {other} already. Unlink those two first, if it is this order."
                    : null,
            });
        }
        catch (ProcoreException failure) when (failure.Status is 403 or 404)
        {
            return (null, FormattableString.Invariant(
                $"project {projectId} has no purchase order contract {contractId} that the service account can see."));
        }
    }

    /// <summary>The number of another order that a commitment is linked to, carried out or not; null for none.</summary>
    private async Task<string?> OtherAsync(long contractId, long projectId, string orderId, CancellationToken cancellationToken)
    {
        var (connectionId, query) = (session.Connection.Id, new LinkQuery { Kind = LinkKind.Commitment, ProcoreIds = [contractId] });
        var links = await store.ListLinksAsync(connectionId, query, cancellationToken).ConfigureAwait(false);
        var other = links.FirstOrDefault(link => link is { Status: LinkStatus.Confirmed }
            && link.ProcoreId == contractId && link.ProjectId == projectId && link.ZohoId != orderId);
        var record = other is null ? null
            : await store.GetRecordAsync(connectionId, RecordKey.PurchaseOrder(other.ZohoId), cancellationToken).ConfigureAwait(false);
        return other is null ? null : record?.OrderNumber is { Length: > 0 } number ? number : other.ZohoId;
    }

    private async Task<(string? Name, string? WhyNot)> CostCodeAsync(
        long codeId, long projectId, string zohoId, CancellationToken cancellationToken)
    {
        var company = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
        if (company.ProcoreProject(projectId) is not { } project)
        {
            return (null, FormattableString.Invariant($"Procore has no project {projectId} that the service account can see."));
        }

        var known = await session.Directory.ProjectAsync(projectId, cancellationToken).ConfigureAwait(false);
        var code = Find(known);
        if (code is null)
        {
            await session.Directory.RefreshProjectsAsync(projectId, cancellationToken).ConfigureAwait(false);
            known = await session.Directory.ProjectAsync(projectId, cancellationToken).ConfigureAwait(false);
            code = Find(known);
        }

        return code switch
        {
            null => (null, FormattableString.Invariant($"project '{project.Name}' has no cost code {codeId}.")),
            { IsDeleted: true } => (code.FullCode, $"cost code '{code.FullCode}' was deleted in project '{project.Name}'."),
            { InSubJob: true } when SubJobOf(code) is { } subJob => (code.FullCode, IsIn(subJob) ? null
                : $"cost code '{code.FullCode}' belongs to a sub job of project '{project.Name}', '{subJob.Code}', and a decision there is "
                    + $"kept under '{CodeForms.InSubJob(subJob.Code, zohoId)}'."),
            { InSubJob: true } => (code.FullCode, $"cost code '{code.FullCode}' belongs to a sub job of project '{project.Name}'."),
            _ when known.Codes.SubJobs?.FirstOrDefault(IsIn) is { } subJob => (code.FullCode,
                $"cost code '{code.FullCode}' belongs to project '{project.Name}' itself, and what is decided is about its sub job "
                    + $"'{subJob.Code}'."),
            _ => (code.FullCode, null),
        };

        bool IsIn(ProcoreSubJob subJob) => zohoId.StartsWith(CodeForms.InSubJob(subJob.Code, string.Empty), StringComparison.Ordinal);

        ProcoreSubJob? SubJobOf(ProcoreCostCode one) => known.Codes.SubJobs?.FirstOrDefault(subJob => subJob.Id == one.SubJobId);

        ProcoreCostCode? Find(CodeIndex index) => index.Codes.CostCodes.FirstOrDefault(candidate => candidate.Id == codeId);
    }
}
