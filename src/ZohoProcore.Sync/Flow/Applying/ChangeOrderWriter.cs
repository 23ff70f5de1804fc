using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Makes a draft change order what it shall be. Procore has no upsert for it: it is created once and never again while nobody knows what
/// became of it; its lines are laid beside those that are wanted, and what is missing is written, what is too much removed.
/// </summary>
internal sealed class ChangeOrderWriter(ConnectionSession session)
{
    public static string Title(CommitmentWrite write) => $"Order {write.Planned.Number} as it is in Zoho Books";

    public static string Description(PlannedChangeOrder change) => $"What the order has and this commitment lacks. [{change.Mark}]";

    public async Task WriteAsync(CommitmentWrite write, CancellationToken cancellationToken)
    {
        var change = write.Planned.ChangeOrder!;
        try
        {
            write.ChangeOrderId = change.Id > 0 ? change.Id : await CreateAsync(write, change, cancellationToken).ConfigureAwait(false);
            if (write.GoesOn)
            {
                await WriteLinesAsync(write, change, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (ProcoreValidationException refused)
        {
            write.Refuse(CommitmentRefusal.OfWrite($"the change order was refused: {refused.Message}"));
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            write.Fail(failure);
        }
    }

    private async Task<long> CreateAsync(CommitmentWrite write, PlannedChangeOrder change, CancellationToken cancellationToken)
    {
        try
        {
            await session.SaveAsync(write.BeforeChangeOrder, cancellationToken).ConfigureAwait(false);
            var procore = session.Clients.Procore;
            write.IsChangeOrderMade = true;
            var created = await procore.CommitmentChangeOrders.CreateAsync(
                write.Planned.ProjectId,
                new()
                {
                    ContractId = write.ContractId,
                    Number = change.Number,
                    Title = Title(write),
                    Description = Description(change),
                    Status = ChangeOrderStatus.Draft,
                },
                cancellationToken).ConfigureAwait(false);
            return created.Id;
        }
        catch (ProcoreException refused) when (refused.Status is 403 or 404)
        {
            write.IsChangeOrderMade = false;
            write.Refuse(CommitmentRefusal.OfChangeOrders(isPotential: false, refused.Message));
        }
        catch (ProcoreException failure) when (!failure.OutcomeUnknown)
        {
            write.IsChangeOrderMade = false;
            throw;
        }

        return 0;
    }

    private async Task WriteLinesAsync(CommitmentWrite write, PlannedChangeOrder change, CancellationToken cancellationToken)
    {
        var (projectId, id) = (write.Planned.ProjectId, write.ChangeOrderId);
        var standing = await ReadLinesAsync(projectId, id, cancellationToken).ConfigureAwait(false);
        var left = change.Lines.ToList();
        foreach (var (lineId, line) in standing)
        {
            if (left.FindIndex(change.AsItCounts(line).IsSame) is >= 0 and var at)
            {
                left.RemoveAt(at);
            }
            else
            {
                var procore = session.Clients.Procore;
                await procore.CommitmentChangeOrders.DeleteLineAsync(projectId, id, lineId, cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var line in left)
        {
            var input = new CommitmentChangeOrderLineInput
            {
                WbsCodeId = line.WbsCodeId,
                Amount = line.Amount,
                Description = line.Description,
            };
            input = line.ContractLineId == 0 ? input : input with { ContractLineId = line.ContractLineId };
            input = line.TaxCodeId is { } code ? input with { TaxCodeId = code } : input;
            var procore = session.Clients.Procore;
            await procore.CommitmentChangeOrders.CreateLineAsync(projectId, id, input, cancellationToken).ConfigureAwait(false);
        }

        var written = await ReadLinesAsync(projectId, id, cancellationToken).ConfigureAwait(false);
        if (!ChangeOrderLine.AreSame([.. written.Select(line => change.AsItCounts(line.Line))], change.Lines))
        {
            write.Refuse(CommitmentRefusal.OfTotal(written.Sum(line => line.Line.Amount), change.Total));
        }
    }

    private async Task<IReadOnlyList<(long Id, ChangeOrderLine Line)>> ReadLinesAsync(
        long projectId, long changeOrderId, CancellationToken cancellationToken)
    {
        var lines = new List<(long, ChangeOrderLine)>();
        var all = session.Clients.Procore.CommitmentChangeOrders.ListLinesAsync(projectId, changeOrderId, cancellationToken);
        await foreach (var line in all.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            lines.Add((line.Id, ChangeOrderReader.Read(line)));
        }

        return lines;
    }
}
