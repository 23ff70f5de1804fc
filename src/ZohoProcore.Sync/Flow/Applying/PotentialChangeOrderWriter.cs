using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Makes a draft potential change order what it shall be. Its mark is its origin_id, and each of its lines has one, so that every write may
/// be repeated; lines that it shall not have are removed.
/// </summary>
internal sealed class PotentialChangeOrderWriter(ConnectionSession session)
{
    public async Task WriteAsync(CommitmentWrite write, CancellationToken cancellationToken)
    {
        var change = write.Planned.ChangeOrder!;
        try
        {
            write.ChangeOrderId = change.Id;
            if (change.Id == 0)
            {
                await CreateAsync(write, change, cancellationToken).ConfigureAwait(false);
            }

            if (write.GoesOn)
            {
                await WriteLinesAsync(write, change, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (ProcoreValidationException refused)
        {
            write.Refuse(CommitmentRefusal.OfWrite($"the potential change order was refused: {refused.Message}"));
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            write.Fail(failure);
        }
    }

    private async Task CreateAsync(CommitmentWrite write, PlannedChangeOrder change, CancellationToken cancellationToken)
    {
        await session.SaveAsync(write.BeforeChangeOrder, cancellationToken).ConfigureAwait(false);
        var procore = session.Clients.Procore;
        write.IsChangeOrderMade = true;
        var result = await procore.PotentialChangeOrders.SyncAsync(
            write.Planned.ProjectId,
            write.ContractId,
            [
                new()
                {
                    OriginId = change.Mark,
                    Number = change.Number,
                    Title = ChangeOrderWriter.Title(write),
                    Description = ChangeOrderWriter.Description(change),
                    Status = ChangeOrderStatus.Draft,
                },
            ],
            cancellationToken).ConfigureAwait(false);
        var answer = result.Items[0];
        write.IsChangeOrderMade = answer.Outcome != SyncOutcome.Failed;
        if (answer is { IsSaved: true, RecordId: { } id })
        {
            write.ChangeOrderId = id;
            if (answer.Entity?.ChangeOrderTiers is 1)
            {
                write.IsChangeOrderMade = false;
                write.Refuse(CommitmentRefusal.OfOneTier(write.Planned.ProjectId, change.Number));
            }
        }
        else if (answer.Exception is ProcoreException { Status: 403 or 404 } forbidden)
        {
            write.Refuse(CommitmentRefusal.OfChangeOrders(isPotential: true, forbidden.Message));
        }
        else if (answer.Outcome == SyncOutcome.Failed && answer.Exception is null or ProcoreValidationException)
        {
            write.Refuse(CommitmentRefusal.OfWrite(
                CommitmentRefusal.Describe("Procore refused the potential change order", answer.Errors, answer.Exception)));
        }
        else
        {
            write.Fail(answer.Exception ?? new ProcoreException($"Procore did not say what became of change order {change.Mark}."));
        }
    }

    private async Task WriteLinesAsync(CommitmentWrite write, PlannedChangeOrder change, CancellationToken cancellationToken)
    {
        var (projectId, id) = (write.Planned.ProjectId, write.ChangeOrderId);
        var left = change.Lines.ToDictionary(line => OriginIds.ChangeLine(change.Mark, line.Key, line.WbsCodeId, line.TaxCodeId));
        foreach (var standing in await ReadLinesAsync(projectId, id, cancellationToken).ConfigureAwait(false))
        {
            var origin = standing.OriginId ?? string.Empty;
            var isWanted = left.TryGetValue(origin, out var wanted);
            if (isWanted && change.AsItCounts(ChangeOrderReader.Read(standing)).IsSame(wanted!))
            {
                _ = left.Remove(origin);
            }
            else if (!isWanted)
            {
                var procore = session.Clients.Procore;
                await procore.PotentialChangeOrders.DeleteLineAsync(projectId, id, standing.Id, cancellationToken).ConfigureAwait(false);
            }
        }

        if (left.Count > 0)
        {
            var procore = session.Clients.Procore;
            var result = await procore.PotentialChangeOrders.SyncLinesAsync(projectId, id, left.Select(Body), cancellationToken)
                .ConfigureAwait(false);
            foreach (var answer in result.Items.Where(item => !item.IsSaved))
            {
                if (answer.Outcome == SyncOutcome.Failed && answer.Exception is null or ProcoreValidationException)
                {
                    write.Refuse(CommitmentRefusal.OfWrite(CommitmentRefusal.Describe(
                        $"Procore refused line '{answer.Input.Description}' of potential change order {change.Number}",
                        answer.Errors,
                        answer.Exception)));
                }
                else
                {
                    write.Fail(answer.Exception
                        ?? new ProcoreException($"Procore did not say what became of line {answer.Input.OriginId}."));
                }
            }
        }

        var written = await ReadLinesAsync(projectId, id, cancellationToken).ConfigureAwait(false);
        var there = written.Select(line => change.AsItCounts(ChangeOrderReader.Read(line))).ToList();
        if (write.GoesOn && !ChangeOrderLine.AreSame(there, change.Lines))
        {
            write.Refuse(CommitmentRefusal.OfTotal(written.Sum(line => line.Amount ?? 0), change.Total));
        }
    }

    private static PotentialChangeOrderLineSync Body(KeyValuePair<string, ChangeOrderLine> line) => new()
    {
        OriginId = line.Key,
        WbsCodeId = line.Value.WbsCodeId,
        Amount = line.Value.Amount,
        Description = line.Value.Description,
        TaxCodeId = line.Value.TaxCodeId is { } code ? code : default(Optional<long?>),
        ExtendedType = ExtendedType.Manual,
    };

    private async Task<IReadOnlyList<PotentialChangeOrderLine>> ReadLinesAsync(
        long projectId, long changeOrderId, CancellationToken cancellationToken)
    {
        var lines = new List<PotentialChangeOrderLine>();
        var all = session.Clients.Procore.PotentialChangeOrders.ListLinesAsync(projectId, changeOrderId, cancellationToken);
        await foreach (var line in all.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            lines.Add(line);
        }

        return lines;
    }
}
