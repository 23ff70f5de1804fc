using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.BankAccountRoutes;

namespace ZohoBooks.Client;

internal sealed class BankAccountsOperations(ApiSender sender) : IBankAccounts
{
    private Records<BankAccountEnvelope, BankAccount, BankAccountInput> Records => field ??=
        new(sender, "account_id", BankAccountsJson.Default.BankAccountEnvelope,
            static envelope => envelope.BankAccount, BankAccountsJson.Default.BankAccountInput);

    public ZohoList<BankAccount> ListAsync(BankAccountFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<BankAccountList, BankAccount>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            BankAccountsJson.Default.BankAccountList,
            static row => row.AccountId,
            cancellationToken);

    public Task<BankAccount> GetAsync(string bankAccountId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, bankAccountId, nameof(bankAccountId), cancellationToken);

    public Task<BankAccount> CreateAsync(BankAccountInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new bank account")
            .Text(input.AccountName, nameof(BankAccountInput.AccountName))
            .Text(input.AccountType, nameof(BankAccountInput.AccountType))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<BankAccount> UpdateAsync(string bankAccountId, BankAccountInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, bankAccountId, nameof(bankAccountId)), Required.NotNull(input, nameof(input)),
            true, cancellationToken);

    public Task DeleteAsync(string bankAccountId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, bankAccountId, nameof(bankAccountId), cancellationToken);

    public Task MarkActiveAsync(string bankAccountId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkActive, bankAccountId, nameof(bankAccountId), cancellationToken);

    public Task MarkInactiveAsync(string bankAccountId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.MarkInactive, bankAccountId, nameof(bankAccountId), cancellationToken);

    public Task ImportStatementAsync(BankStatementInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A statement")
            .Text(input.AccountId, nameof(BankStatementInput.AccountId))
            .That(input.Transactions is { Count: > 0 }, nameof(BankStatementInput.Transactions) + " with at least one line")
            .Check(nameof(input));
        return sender.DoAsync(
            Routes.ImportStatement.Request().Json(input, BankAccountsJson.Default.BankStatementInput), cancellationToken);
    }

    public ZohoList<BankStatement> ListLastStatementsAsync(string bankAccountId, CancellationToken cancellationToken)
    {
        Records.One(Routes.GetLastStatement, bankAccountId, nameof(bankAccountId)).Dispose();
        return PagedList.Single<BankStatementList, BankStatement>(
            sender, () => Records.One(Routes.GetLastStatement, bankAccountId, nameof(bankAccountId)),
            BankAccountsJson.Default.BankStatementList, cancellationToken);
    }

    public Task DeleteStatementAsync(string bankAccountId, string statementId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.DeleteStatement, bankAccountId, nameof(bankAccountId)).Id("statement_id", statementId, nameof(statementId)),
            cancellationToken);

    public Task CreateReconciliationAsync(string bankAccountId, ReconciliationInput input, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.CreateReconciliation, bankAccountId, nameof(bankAccountId))
                .Json(Required.NotNull(input, nameof(input)), BankAccountsJson.Default.ReconciliationInput), cancellationToken);

    public Task UpdateReconciliationAsync(
        string bankAccountId, string reconciliationId, ReconciliationInput input, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.UpdateReconciliation, bankAccountId, nameof(bankAccountId))
                .Id("reconciliation_id", reconciliationId, nameof(reconciliationId))
                .Json(Required.NotNull(input, nameof(input)), BankAccountsJson.Default.ReconciliationInput).Repeatable(),
            cancellationToken);

    public Task SaveReconciliationAsync(
        string bankAccountId, string reconciliationId, ReconciliationInput input, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.SaveReconciliation, bankAccountId, nameof(bankAccountId))
                .Id("reconciliation_id", reconciliationId, nameof(reconciliationId))
                .Json(Required.NotNull(input, nameof(input)), BankAccountsJson.Default.ReconciliationInput).Repeatable(),
            cancellationToken);

    public Task DeleteReconciliationAsync(string bankAccountId, string reconciliationId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.DeleteReconciliation, bankAccountId, nameof(bankAccountId))
                .Id("reconciliation_id", reconciliationId, nameof(reconciliationId)), cancellationToken);
}
