using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// Makes what orders are booked to and Procore does not have, each once: right before, the project's codes are read again, and so they are
/// after it, whatever the answer was. What may have been made without an answer is looked for before it is sent again, and Procore takes
/// neither a code nor a budget line twice.
/// </summary>
internal sealed class OrderGapWriter(ConnectionSession session)
{
    private readonly OrderCodeWriter _codes = new(session);
    private readonly OrderCostCodeWriter _costCodes = new(session, new(session));
    private readonly OrderBudgetLineWriter _lines = new(session);

    /// <summary>Makes them. What is not known to have come out one way or the other is an exception.</summary>
    public async Task MakeAsync(IReadOnlyList<OrderGapWrite> writes, CancellationToken cancellationToken)
    {
        foreach (var write in writes)
        {
            if (await FindAsync(write, cancellationToken).ConfigureAwait(false) is { } there)
            {
                write.Made = $"Procore has {there} already.";
                continue;
            }

            try
            {
                write.Refusal = await SendAsync(write, cancellationToken).ConfigureAwait(false);
            }
            catch (ProcoreException failure) when (failure is ProcoreValidationException or { Status: 400 or 403 or 404 or 409 })
            {
                write.Refusal = $"Procore refused it: {failure.Message}";
            }

            // What is refused may be so because it came meanwhile.
            var made = await FindAsync(write, cancellationToken).ConfigureAwait(false);
            write.Made = made is not null ? $"Procore has {made} now."
                : write.Refusal is not null ? null
                : throw new ProcoreException($"Procore took it and does not show it. {write.Step.Sentence}");
            write.Refusal = made is null ? write.Refusal : null;
            write.Offered = made is null ? write.Offered : [];
        }
    }

    private Task<string?> SendAsync(OrderGapWrite write, CancellationToken cancellationToken) => write.Step switch
    {
        { BudgetLine: { } line } step => _lines.SendAsync(step, line, cancellationToken),
        { CostCode: { } costCode } step =>
            _costCodes.SendAsync(write, costCode, () => ReadAsync(step.ProjectId, cancellationToken), cancellationToken),
        var step => _codes.SendAsync(write, step.WbsCode!, cancellationToken),
    };

    /// <summary>What Procore shows of it now; null where it does not.</summary>
    private async Task<string?> FindAsync(OrderGapWrite write, CancellationToken cancellationToken)
    {
        var codes = await ReadAsync(write.Step.ProjectId, cancellationToken).ConfigureAwait(false);
        return write.Step switch
        {
            { BudgetLine: { } line } => OrderBudgetLineWriter.Find(codes, line),
            { CostCode: { } costCode } => OrderCostCodeWriter.Find(codes, costCode),
            _ => OrderCodeWriter.Find(codes, write.Step.WbsCode!),
        };
    }

    private async Task<CodeIndex> ReadAsync(long projectId, CancellationToken cancellationToken)
    {
        var read = await session.Directory.RefreshProjectsAsync(projectId, cancellationToken).ConfigureAwait(false);
        return read.TryGetValue(projectId, out var index)
            ? index
            : await session.Directory.ProjectAsync(projectId, cancellationToken).ConfigureAwait(false);
    }
}
