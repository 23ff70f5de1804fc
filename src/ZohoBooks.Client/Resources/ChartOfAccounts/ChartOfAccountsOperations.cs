using NodaTime;
using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.AccountRoutes;

namespace ZohoBooks.Client;

internal sealed class ChartOfAccountsOperations(ApiSender sender) : IChartOfAccounts
{
    private Records<AccountEnvelope, Account, AccountInput> Records => field ??=
        new(sender, "account_id", ChartOfAccountsJson.Default.AccountEnvelope, static envelope => envelope.ChartOfAccount,
            ChartOfAccountsJson.Default.AccountInput);

    public ZohoList<Account> ListAsync(Instant? lastModifiedAfter, string? filterBy, CancellationToken cancellationToken) =>
        PagedList.Create<AccountList, Account>(
            sender,
            () => Routes.List.Request().Query("last_modified_time", Filters.Time(lastModifiedAfter))
                .Query("filter_by", filterBy ?? "AccountType.All"),
            ChartOfAccountsJson.Default.AccountList,
            static row => row.AccountId,
            cancellationToken,
            new RowCheck<Account>().ChangedSince(lastModifiedAfter, static row => row.LastModifiedTime));

    public Task<Account> GetAsync(string accountId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, accountId, nameof(accountId), cancellationToken);

    public Task<Account> CreateAsync(AccountInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new account")
            .Text(input.AccountName, nameof(AccountInput.AccountName))
            .Text(input.AccountType, nameof(AccountInput.AccountType))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<Account> UpdateAsync(string accountId, AccountInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, accountId, nameof(accountId)), Required.NotNull(input, nameof(input)), true, cancellationToken);

    public Task DeleteAsync(string accountId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, accountId, nameof(accountId), cancellationToken);

    public Task MarkActiveAsync(string accountId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkActive, accountId, nameof(accountId), cancellationToken);

    public Task MarkInactiveAsync(string accountId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkInactive, accountId, nameof(accountId), cancellationToken);

    public Task MarkManyActiveAsync(IEnumerable<string> accountIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.MarkManyActive.Request().Ids("account_ids", accountIds, nameof(accountIds)), cancellationToken);

    public Task MarkManyInactiveAsync(IEnumerable<string> accountIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.MarkManyInactive.Request().Ids("account_ids", accountIds, nameof(accountIds)), cancellationToken);

    public Task DeleteManyAsync(IEnumerable<string> accountIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.DeleteMany.Request().Ids("account_ids", accountIds, nameof(accountIds)), cancellationToken);

    public ZohoList<AccountTransaction> ListTransactionsAsync(
        string accountId, AccountTransactionFilter? filter, CancellationToken cancellationToken)
    {
        RouteValue.CheckId(accountId, nameof(accountId));
        return PagedList.Create<AccountTransactionList, AccountTransaction>(
            sender,
            () => (filter ?? new()).AddTo(Routes.ListTransactions.Request().Query("account_id", accountId)),
            ChartOfAccountsJson.Default.AccountTransactionList,
            static row => row.CategorizedTransactionId,
            cancellationToken);
    }

    public Task DeleteTransactionAsync(string transactionId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.DeleteTransaction.Request().Id("transaction_id", transactionId, nameof(transactionId)), cancellationToken);
}
