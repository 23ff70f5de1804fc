using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Puts a WBS code on a project's budget with a line of 0.</summary>
internal sealed class OrderBudgetLineWriter(ConnectionSession session)
{
    /// <summary>The code, where it is on the budget; else null.</summary>
    public static string? Find(CodeIndex codes, PlannedBudgetLine line) =>
        codes.Codes.WbsCodes.FirstOrDefault(code => code.Id == line.WbsCodeId && code.IsBudgeted) is { } code
            ? $"{code.Called} on the budget"
            : null;

    /// <summary>Sends it, and reads back what was made.</summary>
    /// <returns>Why it is not as it was to be; null where it is.</returns>
    public async Task<string?> SendAsync(OrderStep step, PlannedBudgetLine line, CancellationToken cancellationToken)
    {
        var procore = session.Clients.Procore;
        var answer = await procore.Budget.CreateLineAsync(
            step.ProjectId, new() { WbsCodeId = line.WbsCodeId, OriginalBudgetAmount = 0m }, cancellationToken).ConfigureAwait(false);
        var made = await session.Clients.Procore.Budget.GetLineAsync(step.ProjectId, answer.Id, cancellationToken).ConfigureAwait(false);
        return made.OriginalBudgetAmount is not (null or 0)
            ? FormattableString.Invariant($"Procore made budget line {made.Id} of {made.OriginalBudgetAmount} in place of one of 0.")
            : null;
    }
}
