using NodaTime;
using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.OpeningBalanceRoutes;

namespace ZohoBooks.Client;

internal sealed class OpeningBalancesOperations(ApiSender sender) : IOpeningBalances
{
    private Records<OpeningBalanceEnvelope, OpeningBalance, OpeningBalanceInput> Records => field ??=
        new(sender, "opening_balance_id", OpeningBalancesJson.Default.OpeningBalanceEnvelope,
            static envelope => envelope.OpeningBalance, OpeningBalancesJson.Default.OpeningBalanceInput);

    public Task<OpeningBalance> GetAsync(CancellationToken cancellationToken) =>
        sender.SendAsync(
            Routes.Get.Request(), OpeningBalancesJson.Default.OpeningBalanceEnvelope, static envelope => envelope.OpeningBalance,
            cancellationToken);

    public Task<OpeningBalance> GetDetailsAsync(string accountId, CancellationToken cancellationToken)
    {
        RouteValue.CheckId(accountId, nameof(accountId));
        return sender.SendAsync(
            Routes.GetDetails.Request().Query("account_id", accountId), OpeningBalancesJson.Default.OpeningBalanceEnvelope,
            static envelope => envelope.OpeningBalance, cancellationToken);
    }

    public Task<OpeningBalance> CreateAsync(OpeningBalanceInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new opening balance")
            .Value(input.Date, nameof(OpeningBalanceInput.Date))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<OpeningBalance> UpdateAsync(OpeningBalanceInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A change of the opening balance")
            .Text(input.OpeningBalanceId, nameof(OpeningBalanceInput.OpeningBalanceId))
            .Check(nameof(input));
        string id = input.OpeningBalanceId.GetValueOrDefault(null)!;
        return Records.WriteAsync(
            Routes.Update.Request(), input, input.AddsNoRows, cancellationToken,
            written => !string.Equals(written.OpeningBalanceId, id, StringComparison.Ordinal));
    }

    public Task DeleteAsync(CancellationToken cancellationToken) =>
        sender.DoAsync(Routes.Delete.Request(), cancellationToken);

    public ZohoList<OpeningTransaction> ListTransactionsAsync(string accountId, LocalDate? date, CancellationToken cancellationToken)
    {
        RouteValue.CheckId(accountId, nameof(accountId));
        return PagedList.Single<OpeningTransactionList, OpeningTransaction>(
            sender,
            () => Routes.ListTransactions.Request()
                .Query("account_id", accountId)
                .Query("opening_balance_date", Filters.Date(date)),
            OpeningBalancesJson.Default.OpeningTransactionList, cancellationToken);
    }

    public Task WriteOffAsync(string openingBalanceId, LocalDate? date, string? reason, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Records.One(Routes.WriteOff, openingBalanceId, nameof(openingBalanceId))
                .Query("writeoff_date", Filters.Date(date))
                .Query("reason", reason),
            cancellationToken);

    public Task CancelWriteOffAsync(string openingBalanceId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.CancelWriteOff, openingBalanceId, nameof(openingBalanceId), cancellationToken);
}
