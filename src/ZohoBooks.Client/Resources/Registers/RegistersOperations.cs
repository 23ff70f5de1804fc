using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.RegisterRoutes;

namespace ZohoBooks.Client;

internal sealed class RegistersOperations(ApiSender sender) : IRegisters
{
    private const int PageSize = 200;

    public Task<AccountRegister> GetTransactionsAsync(
        string accountId, int page, RegisterFilter? filter, CancellationToken cancellationToken) =>
        sender.SendAsync(
            (filter ?? new()).AddTo(One(Routes.GetTransactions, accountId)).Query("page", page).Query("per_page", PageSize),
            RegistersJson.Default.RegisterEnvelope,
            static envelope => envelope.RegisterTransactions is { Value: { } read, SaysNothing: false }
                    && envelope.PageContext?.HasMorePage == true
                ? new Row<AccountRegister>(read with { HasMorePages = true })
                : envelope.RegisterTransactions,
            cancellationToken);

    public ZohoList<RegisterChange> ListChangesAsync(string accountId, CancellationToken cancellationToken)
    {
        One(Routes.ListChanges, accountId).Dispose();
        return PagedList.Create<RegisterChangeList, RegisterChange>(
            sender, () => One(Routes.ListChanges, accountId), RegistersJson.Default.RegisterChangeList,
            static row => row.RegisterChangeId, cancellationToken);
    }

    public Task<RegisterChange> GetChangeAsync(string accountId, string changeId, CancellationToken cancellationToken) =>
        sender.SendAsync(
            One(Routes.GetChange, accountId).Id("comment_id", changeId, nameof(changeId)), RegistersJson.Default.RegisterChangeEnvelope,
            static envelope => envelope.BulkActionDetails, cancellationToken, "comment_id");

    public ZohoList<RegisterField> ListFieldsAsync(string accountId, CancellationToken cancellationToken)
    {
        One(Routes.ListFields, accountId).Dispose();
        return PagedList.Single<RegisterFieldList, RegisterField>(
            sender, () => One(Routes.ListFields, accountId), RegistersJson.Default.RegisterFieldList, cancellationToken);
    }

    public Task<RegisterBudget> GetBudgetAsync(
        string accountId, string? budgetId, RegisterFilter? filter, CancellationToken cancellationToken)
    {
        if (budgetId is not null)
            RouteValue.CheckId(budgetId, nameof(budgetId));
        return sender.SendAsync(
            (filter ?? new()).AddTo(One(Routes.GetBudget, accountId)).Query("budget_id", budgetId),
            RegistersJson.Default.RegisterBudgetEnvelope, static envelope => envelope.RegisterBudgetVsActual, cancellationToken);
    }

    public Task UpdateTransactionsAsync(string accountId, RegisterUpdate input, CancellationToken cancellationToken) =>
        sender.DoAsync(
            One(Routes.UpdateTransactions, accountId).Json(Checked(input), RegistersJson.Default.RegisterUpdate).Repeatable(),
            cancellationToken);

    public Task DeleteTransactionsAsync(string accountId, RegisterUpdate input, CancellationToken cancellationToken) =>
        sender.DoAsync(
            One(Routes.DeleteTransactions, accountId).Json(Checked(input), RegistersJson.Default.RegisterUpdate), cancellationToken);

    private static RegisterUpdate Checked(RegisterUpdate input)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A change of several transactions")
            .That(input.Entities is { Count: > 0 }, nameof(RegisterUpdate.Entities) + " with at least one row")
            .Check(nameof(input));
        return input;
    }

    private static ApiRequest One(ZohoOperation operation, string accountId) =>
        operation.Request().Id("account_id", accountId, nameof(accountId));
}
