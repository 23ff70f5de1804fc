using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads commitments out of Procore and turns them into what decisions rest on.</summary>
/// <param name="session">The connection.</param>
/// <param name="lists">
/// The lists of the batch's projects, which tell at once of what was never written that it is not there; null to ask for each.
/// </param>
internal sealed class CommitmentReader(ConnectionSession session, ProjectContracts? lists = null)
{
    private readonly ChangeOrderReader _changeOrders = new(session);

    /// <summary>An order's commitments in the projects it goes to and in those where one was, or may have been, written before.</summary>
    /// <returns>
    /// The commitments that carry the order's origin ids, and the origin ids of those that were seen without one: what is in neither was
    /// not seen, which proves nothing.
    /// </returns>
    public async Task<(IReadOnlyList<ExistingCommitment> Existing, IReadOnlyList<string>? GivenBack)> ReadAsync(
        string orderId,
        IEnumerable<long> targets,
        IReadOnlyList<WrittenCommitment> recorded,
        IReadOnlyList<CommitmentIntent> intents,
        IReadOnlyList<OrderDecision> decisions,
        CancellationToken cancellationToken)
    {
        var (existing, givenBack) = (new List<ExistingCommitment>(), new List<string>());
        var known = recorded.Select(record => (record.ProjectId, record.OriginId))
            .Concat(intents.Select(intent => (intent.ProjectId, intent.OriginId)))
            .ToLookup(pair => pair.ProjectId, pair => pair.OriginId);
        foreach (var projectId in targets.Concat(known.Select(project => project.Key)).Distinct().OrderBy(id => id))
        {
            var first = OriginIds.Commitment(session.Connection.OrganizationId, orderId, projectId);
            foreach (var originId in CommitmentOrigins.ToRead(first, known[projectId], decisions))
            {
                var record = recorded.FirstOrDefault(written => written.OriginId == originId);
                var intent = intents.FirstOrDefault(open => open.OriginId == originId);
                var scope = await ScopeAsync(cancellationToken, record?.Image, intent?.Desired).ConfigureAwait(false) with
                {
                    ChangeOrders = record?.ChangeOrder is { Lines.Count: > 0 } || intent?.ChangeOrder is not null,
                };
                var found = await ShownAsync(
                    projectId,
                    async () => record is null && intent is null && !await IsListedAsync(projectId, originId, cancellationToken)
                        .ConfigureAwait(false)
                        ? null
                        : await FindAsync(projectId, originId, record?.ContractId, scope, cancellationToken).ConfigureAwait(false),
                    cancellationToken).ConfigureAwait(false);
                if (found?.OriginId == originId)
                {
                    existing.Add(found);
                }
                else if (found is not null)
                {
                    givenBack.Add(originId);
                }
            }
        }

        return (existing, givenBack.Count == 0 ? null : givenBack);
    }

    private async Task<bool> IsListedAsync(long projectId, string originId, CancellationToken cancellationToken) =>
        lists is null
        || (await lists.GetAsync(projectId, cancellationToken).ConfigureAwait(false)).Any(contract => contract.OriginId == originId);

    /// <summary>One commitment by its id, whoever made it; null when it can't be seen.</summary>
    public async Task<ExistingCommitment?> GetAsync(long projectId, long contractId, CancellationToken cancellationToken) =>
        await GetAsync(projectId, contractId, await ScopeAsync(cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    /// <summary>The fields that the sync owns on a commitment: by what it wrote, or was about to write, and by policy.</summary>
    public async ValueTask<CommitmentImageScope> ScopeAsync(CancellationToken cancellationToken, params CommitmentImage?[] ours)
    {
        var policies = session.Connection.Policies;
        var scope = CommitmentImageScope.Of(ours).With(policies.Cost);
        return policies.Mapping is not { CustomFields.Count: > 0 } mapping ? scope : scope.With(
            mapping, (await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false)).Directory);
    }

    /// <summary>One commitment by its id, whoever made it, also where it was deleted; null when it can't be seen.</summary>
    public Task<ExistingCommitment?> GetWithDeletedAsync(long projectId, long contractId, CancellationToken cancellationToken) =>
        ShownAsync(projectId, () => FromListAsync(projectId, contractId, cancellationToken), cancellationToken);

    private async Task<ExistingCommitment?> FromListAsync(long projectId, long contractId, CancellationToken cancellationToken)
    {
        var filter = new PurchaseOrderContractFilter
        {
            Ids = [contractId],
            IncludeDeleted = IncludeDeleted.With,
            View = PurchaseOrderContractView.Extended,
        };
        var list = session.Clients.Procore.PurchaseOrders.ListAsync(projectId, filter, cancellationToken);
        await foreach (var contract in list.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (contract.Id == contractId)
            {
                var scope = await ScopeAsync(cancellationToken).ConfigureAwait(false);
                return await ReadWithLinesAsync(contract, projectId, scope, cancellationToken).ConfigureAwait(false);
            }
        }

        return null;
    }

    /// <summary>A field that is compared, was there and could not be read; null when there is none.</summary>
    public static string? OddField(PurchaseOrderContract contract, IEnumerable<PurchaseOrderContractLine> lines) =>
        OddFields.Find(contract.AdditionalMembers, "title", "description", "payment_terms", "ship_via")
            ?? lines.Select(line => OddFields.Find(line.AdditionalMembers, "description")).FirstOrDefault(field => field is not null);

    /// <summary>The image of a commitment that Procore holds.</summary>
    /// <exception cref="AnswerNotUnderstoodException">A field that is compared was there and could not be read.</exception>
    public static ExistingCommitment Read(
        PurchaseOrderContract contract, long projectId, IReadOnlyList<PurchaseOrderContractLine> lines, CommitmentImageScope scope)
    {
        var record = FormattableString.Invariant($"Purchase order contract {contract.Id} of Procore project {projectId}");
        OddFields.Refuse(record, OddField(contract, lines));
        var fields = CommitmentFields.Head(
            contract.Vendor?.Id ?? 0,
            contract.Number,
            Text.Clean(contract.Title),
            Text.Clean(contract.Description),
            contract.Status?.Value,
            contract.ContractDate,
            contract.DeliveryDate,
            Text.Clean(contract.PaymentTerms),
            Text.Clean(contract.ShipVia));
        var (currency, rate) = CommitmentCurrency.Of(contract.CurrencyConfiguration, scope.Counted);
        var isByQuantity = scope.Quantities && contract.AccountingMethod == AccountingMethod.Unit;
        CommitmentFields.AddBasis(fields, currency, rate, isByQuantity);
        CommitmentCustomValues.AddTo(fields, contract, scope);
        var ids = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var sum = 0m;
        foreach (var line in lines)
        {
            sum += line.Amount ?? 0;
            var key = OriginIds.IsLineOf(line.OriginId, contract.OriginId) ? line.OriginId! : CommitmentFields.Foreign(line.Id);
            ids[key] = line.Id;
            CommitmentFields.AddLine(fields, key, line.Amount ?? 0, line.WbsCode?.Id ?? 0, line.Description ?? string.Empty);
            if (isByQuantity)
            {
                CommitmentFields.AddMeasures(fields, key, line.Quantity, line.UnitCost, line.Uom);
            }

            CommitmentFields.AddTaxCode(fields, key, scope.TaxCodes ? line.TaxCodeId : null);
        }

        return new()
        {
            ProjectId = projectId,
            ContractId = contract.Id,
            OriginId = contract.OriginId ?? string.Empty,
            Status = contract.Status?.Value ?? string.Empty,
            IsDeleted = contract.DeletedAt is not null,
            GrandTotal = contract.GrandTotal ?? sum,
            Image = new() { Fields = fields },
            LineIds = ids,
        };
    }

    /// <summary>
    /// The commitment of an origin_id, a live one before a deleted one. A list may lag: what is known to be there and is not listed is
    /// asked for by its id, and says then whose it is; null when it is not seen so either. The filter is checked again here: an integration
    /// must never take somebody else's commitment for its own, even if the filter were ignored.
    /// </summary>
    public async Task<ExistingCommitment?> FindAsync(
        long projectId, string originId, long? contractId, CommitmentImageScope scope, CancellationToken cancellationToken)
    {
        var orders = session.Clients.Procore.PurchaseOrders;
        var filter = new PurchaseOrderContractFilter
        {
            OriginId = originId,
            IncludeDeleted = IncludeDeleted.With,
            View = PurchaseOrderContractView.Extended,
        };
        var found = new List<ExistingCommitment>();
        await foreach (
            var contract in orders.ListAsync(
                projectId, filter, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (contract.OriginId != originId)
            {
                continue;
            }

            found.Add(await ReadWithLinesAsync(contract, projectId, scope, cancellationToken).ConfigureAwait(false));
        }

        return found.Count == 0 && contractId is { } id
            ? await GetAsync(projectId, id, scope, cancellationToken).ConfigureAwait(false)
            : found.OrderBy(commitment => commitment.IsDeleted).FirstOrDefault();
    }

    /// <summary>
    /// What is read; null too in a project that the service account is not shown any more, which proves nothing of what is in it. Where
    /// that is only found now, the directory is read anew, and the order once more.
    /// </summary>
    private async Task<ExistingCommitment?> ShownAsync(
        long projectId, Func<Task<ExistingCommitment?>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (ProcoreException failure) when (failure.Status is 403 or 404)
        {
            var company = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
            if (company.ProcoreProject(projectId) is not null)
            {
                throw;
            }

            return null;
        }
    }

    private async Task<ExistingCommitment?> GetAsync(
        long projectId, long contractId, CommitmentImageScope scope, CancellationToken cancellationToken)
    {
        try
        {
            var contract = await session.Clients.Procore.PurchaseOrders.GetAsync(
                projectId, contractId, cancellationToken).ConfigureAwait(false);
            return await ReadWithLinesAsync(contract, projectId, scope, cancellationToken).ConfigureAwait(false);
        }
        catch (ProcoreNotFoundException)
        {
            return null;
        }
    }

    private async Task<ExistingCommitment> ReadWithLinesAsync(
        PurchaseOrderContract contract, long projectId, CommitmentImageScope scope, CancellationToken cancellationToken)
    {
        lists?.Note(projectId, contract);
        var lines = new List<PurchaseOrderContractLine>(contract.Lines);
        if (contract.DeletedAt is null && lines.Count == 0)
        {
            var all = session.Clients.Procore.PurchaseOrders.ListLinesAsync(projectId, contract.Id, cancellationToken);
            await foreach (var line in all.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                lines.Add(line);
            }
        }

        scope = await CommitmentCurrency.ScopeAsync(session, projectId, contract, scope, cancellationToken).ConfigureAwait(false);
        return await _changeOrders
            .AddAsync(Read(contract, projectId, lines, scope), contract, cancellationToken, scope.ChangeOrders).ConfigureAwait(false);
    }
}
