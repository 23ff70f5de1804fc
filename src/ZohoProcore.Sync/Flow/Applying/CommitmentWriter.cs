using System.Globalization;
using Procore.Client;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Runs the steps of many commitments against Procore, project by project, in the one order that it allows: vendor into project, commitment
/// as a draft, lines, lines that are gone, final status. Every write is an upsert by origin_id or a removal by id and may be repeated.
/// </summary>
internal sealed class CommitmentWriter(ConnectionSession session)
{
    private const int ParallelProjects = 4;
    private readonly ChangeOrderWriter _changeOrders = new(session);
    private readonly PotentialChangeOrderWriter _potentialChangeOrders = new(session);
    private readonly CommitmentOwnerWriter _owners = new(session);

    public Task WriteAsync(IReadOnlyList<CommitmentWrite> writes, CancellationToken cancellationToken) => Bounded.ForEachAsync(
        writes.GroupBy(write => write.Planned.ProjectId).OrderBy(project => project.Key),
        ParallelProjects,
        project => WriteProjectAsync(project.Key, [.. project], cancellationToken),
        cancellationToken);

    private async Task WriteProjectAsync(long projectId, IReadOnlyList<CommitmentWrite> writes, CancellationToken cancellationToken)
    {
        await AddVendorsAsync(projectId, With(writes, OrderStepKind.AddVendorToProject), cancellationToken).ConfigureAwait(false);
        async Task EachAsync(IEnumerable<CommitmentWrite> some, string what, Func<CommitmentWrite, Task> action)
        {
            foreach (var write in some)
            {
                await AttemptAsync([write], what, () => action(write), cancellationToken).ConfigureAwait(false);
            }
        }

        await EachAsync(
            writes.Where(write => write.SetsOwner),
            "the origin id was refused",
            write => _owners.WriteAsync(write, cancellationToken)).ConfigureAwait(false);

        var heads = With(writes, OrderStepKind.WriteCommitment);
        await SyncAsync(projectId, heads, CommitmentBodies.Head, cancellationToken).ConfigureAwait(false);
        await EachAsync(
            heads.Where(write => write is { GoesOn: true, SetsCurrency: true }),
            "the currency was refused",
            write => CommitmentUpdates.CurrencyAsync(session, write, cancellationToken)).ConfigureAwait(false);
        await EachAsync(
            heads.Where(write => write is { GoesOn: true, CustomFields.Count: > 0 }),
            "custom fields were refused",
            write => CommitmentUpdates.CustomFieldsAsync(session, write, cancellationToken)).ConfigureAwait(false);
        foreach (var write in writes.Where(write => write.GoesOn))
        {
            await WriteLinesAsync(projectId, write, cancellationToken).ConfigureAwait(false);
            await RemoveLinesAsync(projectId, write, cancellationToken).ConfigureAwait(false);
        }

        await EachAsync(
            With(writes, OrderStepKind.AttachFile),
            "the order's file was refused",
            write => OrderFileReader.DuringAsync(session, () => CommitmentUpdates.FileAsync(session, write, cancellationToken)))
            .ConfigureAwait(false);
        await SyncAsync(projectId, With(writes, OrderStepKind.SetStatus), CommitmentBodies.Status, cancellationToken).ConfigureAwait(false);
        foreach (var write in With(writes, OrderStepKind.WriteChangeOrder))
        {
            await (write.Planned.ChangeOrder!.IsPotential
                ? _potentialChangeOrders.WriteAsync(write, cancellationToken)
                : _changeOrders.WriteAsync(write, cancellationToken)).ConfigureAwait(false);
        }

        await EachAsync(
            With(writes, OrderStepKind.WriteOrderFields),
            "what was written into the order was refused",
            write => CommitmentUpdates.OrderFieldsAsync(session, write, cancellationToken)).ConfigureAwait(false);
        foreach (var write in writes.Where(write => write is { GoesOn: true, IsAboutOwner: false }))
        {
            await VerifyAsync(projectId, write, cancellationToken).ConfigureAwait(false);
        }

        foreach (var write in writes.Where(write => write is { Refusal: not null, Failure: null }))
        {
            await ReadLeftAsync(projectId, write, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task AddVendorsAsync(long projectId, IReadOnlyList<CommitmentWrite> writes, CancellationToken cancellationToken)
    {
        foreach (var ofVendor in writes.GroupBy(write => write.Planned.VendorId))
        {
            await AttemptAsync([.. ofVendor], "the vendor could not be added to the project", async () =>
            {
                var known = await session.Directory.ProjectVendorsAsync(projectId, cancellationToken).ConfigureAwait(false);
                if (!known.Contains(ofVendor.Key))
                {
                    var procore = session.Clients.Procore;
                    await procore.Vendors.AddToProjectAsync(projectId, ofVendor.Key, cancellationToken).ConfigureAwait(false);
                    await session.Directory.NoteVendorInProjectAsync(ofVendor.Key, projectId, cancellationToken).ConfigureAwait(false);
                }
            }, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task SyncAsync(
        long projectId,
        IReadOnlyList<CommitmentWrite> writes,
        Func<CommitmentWrite, PurchaseOrderContractSync> item,
        CancellationToken cancellationToken) =>
        writes.Count == 0 ? Task.CompletedTask : AttemptAsync(writes, "the commitment was refused", async () =>
        {
            var procore = session.Clients.Procore;
            var counted = session.Currencies.KnownOf(projectId);
            var result = await procore.PurchaseOrders.SyncAsync(projectId, writes.Select(item), cancellationToken)
                .ConfigureAwait(false);
            foreach (var (write, answer) in writes.Zip(result.Items, (write, answer) => (write, answer)))
            {
                switch (answer.Outcome)
                {
                    case SyncOutcome.Created or SyncOutcome.Updated or SyncOutcome.Unchanged when answer.RecordId is { } contractId:
                        write.StandsAt(contractId);
                        write.GrandTotal = answer.Entity?.GrandTotal;
                        write.Note(CommitmentRefusal.OfKept(answer.Input, answer.Entity));
                        write.Refuse(CommitmentRefusal.OfCompany(
                            write, counted, session.Connection.Policies, answer.Entity?.CurrencyConfiguration));
                        break;
                    case SyncOutcome.Failed when CommitmentRefusal.Is(answer.Exception):
                        var why = CommitmentRefusal.Describe("Procore refused the commitment", answer.Errors, answer.Exception);
                        write.Refuse(CommitmentRefusal.OfHead(write.IsNew, answer.Errors.Keys, why));
                        break;
                    default:
                        write.Fail(
                            answer.Exception
                                ?? new ProcoreException($"Procore did not say what became of commitment {write.Planned.OriginId}."));
                        break;
                }
            }
        }, cancellationToken);

    private async Task WriteLinesAsync(long projectId, CommitmentWrite write, CancellationToken cancellationToken)
    {
        if (write.Step(OrderStepKind.WriteLines) is not { } step)
        {
            return;
        }

        await AttemptAsync([write], "the lines were refused", async () =>
        {
            var lines = write.Planned.Lines.Where(line => step.Lines.Contains(line.OriginId))
                .Select(line => CommitmentBodies.Line(line, write.Before));
            var procore = session.Clients.Procore;
            var result = await procore.PurchaseOrders.SyncLinesAsync(
                projectId, write.ContractId, lines, cancellationToken).ConfigureAwait(false);
            foreach (var answer in result.Items)
            {
                if (answer.IsSaved)
                {
                    write.Refuse(CommitmentRefusal.OfKept(answer.Input, answer.Entity));
                }
                else if (answer.Outcome == SyncOutcome.Failed && CommitmentRefusal.Is(answer.Exception))
                {
                    write.Refuse(CommitmentRefusal.OfWrite(
                        CommitmentRefusal.Describe($"Procore refused line {answer.Input.OriginId}", answer.Errors, answer.Exception)));
                }
                else
                {
                    write.Fail(
                        answer.Exception ?? new ProcoreException($"Procore did not say what became of line {answer.Input.OriginId}."));
                }
            }

            write.GrandTotal = null;
        }, cancellationToken).ConfigureAwait(false);
    }

    private async Task RemoveLinesAsync(long projectId, CommitmentWrite write, CancellationToken cancellationToken)
    {
        foreach (var lineId in write.Step(OrderStepKind.RemoveLines)?.Lines ?? [])
        {
            await AttemptAsync([write], "a line could not be removed", async () =>
            {
                try
                {
                    var procore = session.Clients.Procore;
                    await procore.PurchaseOrders.DeleteLineAsync(
                        projectId,
                        write.ContractId,
                        long.Parse(lineId, CultureInfo.InvariantCulture),
                        cancellationToken).ConfigureAwait(false);
                }
                catch (ProcoreNotFoundException)
                {
                    // It is gone already, or hidden; the total tells which, and it is verified last.
                }

                write.GrandTotal = null;
            }, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What Procore says the commitment comes to is what its lines come to, or the write does not count as done.</summary>
    private Task VerifyAsync(long projectId, CommitmentWrite write, CancellationToken cancellationToken) =>
        AttemptAsync([write], "the commitment could not be read back", async () =>
        {
            write.GrandTotal ??= (
                await session.Clients.Procore.PurchaseOrders.GetAsync(
                    projectId, write.ContractId, cancellationToken).ConfigureAwait(false)).GrandTotal;
            write.Refuse(write.GrandTotal == write.Planned.Total ? null : CommitmentRefusal.OfTotal(write.GrandTotal, write.Planned.Total));
            write.End();
        }, cancellationToken);

    /// <summary>
    /// A refusal is a known outcome: what was written before it stands, and is ours. Nobody else's change hides among it later.
    /// </summary>
    private Task ReadLeftAsync(long projectId, CommitmentWrite write, CancellationToken cancellationToken) =>
        AttemptAsync([write], "what was left could not be read", async () =>
        {
            var reader = new CommitmentReader(session);
            var left = await reader.FindAsync(
                projectId,
                write.Planned.OriginId,
                write.ContractId > 0 ? write.ContractId : null,
                await reader.ScopeAsync(cancellationToken, write.Before, CommitmentFields.Of(write.Planned)).ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false);
            write.Left = left?.OriginId == write.Planned.OriginId ? left : null;
        }, cancellationToken);

    /// <summary>A refusal is a person's to see to; all else is tried again, and takes no other commitment with it.</summary>
    private static async Task AttemptAsync(
        IReadOnlyList<CommitmentWrite> writes, string what, Func<Task> action, CancellationToken cancellationToken)
    {
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            foreach (var write in writes)
            {
                if (CommitmentRefusal.Is(failure))
                {
                    write.Refuse(CommitmentRefusal.OfWrite($"{what}: {failure.Message}"));
                }
                else
                {
                    write.Fail(failure);
                }
            }
        }
    }

    private static IReadOnlyList<CommitmentWrite> With(IReadOnlyList<CommitmentWrite> writes, OrderStepKind kind) =>
        [.. writes.Where(write => write.Step(kind) is not null)];
}
