using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Accounts that are cost codes, each with its code in front of its name.</summary>
internal sealed class CodeAccounts(ConnectionSession session) : CodeRecords(session)
{
    protected override string Name => "accounts";

    protected override ZohoOperation List => ZohoOperationTable.Of("GET", "/chartofaccounts");

    protected override async Task<IReadOnlyList<CodeOption>> ReadAsync(List<string> odd, CancellationToken cancellationToken) =>
    [
        .. (await DirectoryReader.ReadAsync(
            Books.ChartOfAccounts.ListAsync(cancellationToken: cancellationToken)
                .OnUnreadable(row => odd.Add($"{row.Field}: {row.Reason}")),
            account => new CodeOption((account.AccountName ?? string.Empty).Trim(), account.IsActive, account.AccountId),
            cancellationToken).ConfigureAwait(false)).Where(account => account.Text.Length > 0),
    ];

    protected override async Task<string> MakeAsync(AlignmentStep step, CancellationToken cancellationToken)
    {
        // It has the type of the account that it stands below.
        var parent = await Books.ChartOfAccounts.GetAsync(step.AccountId, cancellationToken).ConfigureAwait(false);
        var input = new AccountInput
        {
            AccountName = step.Name,
            AccountType = parent.AccountType,
            ParentAccountId = step.AccountId,
        };
        return (await Books.ChartOfAccounts.CreateAsync(input, cancellationToken).ConfigureAwait(false)).AccountId;
    }

    protected override async Task<string?> NameAsync(string id, CancellationToken cancellationToken) =>
        (await Books.ChartOfAccounts.GetAsync(id, cancellationToken).ConfigureAwait(false)).AccountName;

    protected override async Task<bool> RenameAsync(AlignmentStep step, CancellationToken cancellationToken)
    {
        var now = await Books.ChartOfAccounts.GetAsync(step.ZohoId, cancellationToken).ConfigureAwait(false);
        if (now.AccountName?.Trim() != step.Was)
        {
            return false;
        }

        _ = await Books.ChartOfAccounts.UpdateAsync(step.ZohoId, new() { AccountName = step.Name }, cancellationToken)
            .ConfigureAwait(false);
        return true;
    }

    protected override async Task<string?> MarkAsync(string id, bool active, CancellationToken cancellationToken)
    {
        await (active ? Books.ChartOfAccounts.MarkActiveAsync(id, cancellationToken)
            : Books.ChartOfAccounts.MarkInactiveAsync(id, cancellationToken)).ConfigureAwait(false);
        return null;
    }
}
