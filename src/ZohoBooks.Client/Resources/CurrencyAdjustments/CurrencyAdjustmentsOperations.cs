using System.Globalization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.CurrencyAdjustmentRoutes;

namespace ZohoBooks.Client;

internal sealed class CurrencyAdjustmentsOperations(ApiSender sender) : ICurrencyAdjustments
{
    private Records<CurrencyAdjustmentEnvelope, CurrencyAdjustment, CurrencyAdjustmentInput> Records => field ??=
        new(sender, "base_currency_adjustment_id", CurrencyAdjustmentsJson.Default.CurrencyAdjustmentEnvelope,
            static envelope => envelope.Data, CurrencyAdjustmentsJson.Default.CurrencyAdjustmentInput);

    public ZohoList<CurrencyAdjustment> ListAsync(CurrencyAdjustmentFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<CurrencyAdjustmentList, CurrencyAdjustment>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            CurrencyAdjustmentsJson.Default.CurrencyAdjustmentList,
            static row => row.BaseCurrencyAdjustmentId,
            cancellationToken);

    public Task<CurrencyAdjustment> GetAsync(string currencyAdjustmentId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, currencyAdjustmentId, nameof(currencyAdjustmentId), cancellationToken);

    public Task<CurrencyAdjustment> CreateAsync(
        IEnumerable<string> accountIds, CurrencyAdjustmentInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new adjustment")
            .Text(input.CurrencyId, nameof(CurrencyAdjustmentInput.CurrencyId))
            .Value(input.AdjustmentDate, nameof(CurrencyAdjustmentInput.AdjustmentDate))
            .Value(input.ExchangeRate, nameof(CurrencyAdjustmentInput.ExchangeRate))
            .Text(input.Notes, nameof(CurrencyAdjustmentInput.Notes))
            .Check(nameof(input));
        return Records.WriteAsync(
            Routes.Create.Request().Ids("account_ids", accountIds, nameof(accountIds)), input, repeatable: false, cancellationToken);
    }

    public Task DeleteAsync(string currencyAdjustmentId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, currencyAdjustmentId, nameof(currencyAdjustmentId), cancellationToken);

    public Task DeleteManyAsync(IEnumerable<string> currencyAdjustmentIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.DeleteMany.Request().Ids("base_currency_adjustment_ids", currencyAdjustmentIds, nameof(currencyAdjustmentIds)),
            cancellationToken);

    public Task<CurrencyAdjustment> ReevaluateAsync(string currencyAdjustmentId, CancellationToken cancellationToken) =>
        sender.SendAsync(
            Records.One(Routes.Reevaluate, currencyAdjustmentId, nameof(currencyAdjustmentId)),
            CurrencyAdjustmentsJson.Default.CurrencyAdjustmentEnvelope, static envelope => envelope.Data, cancellationToken);

    public ZohoList<AdjustedContact> ListContactsAsync(
        string currencyId, string accountId, LocalDate adjustmentDate, decimal exchangeRate, CancellationToken cancellationToken)
    {
        RouteValue.CheckId(currencyId, nameof(currencyId));
        RouteValue.CheckId(accountId, nameof(accountId));
        return PagedList.Single<AdjustedContactList, AdjustedContact>(
            sender,
            () => Routes.ListContacts.Request()
                .Query("currency_id", currencyId)
                .Query("account_id", accountId)
                .Query("adjustment_date", Filters.Date(adjustmentDate))
                .Query("exchange_rate", exchangeRate.ToString(CultureInfo.InvariantCulture)),
            CurrencyAdjustmentsJson.Default.AdjustedContactList, cancellationToken);
    }

    public Task<CurrencyAdjustmentPreview> PreviewAsync(
        string currencyId, LocalDate adjustmentDate, decimal exchangeRate, string notes, CancellationToken cancellationToken)
    {
        RouteValue.CheckId(currencyId, nameof(currencyId));
        return sender.SendAsync(
            Routes.Preview.Request()
                .Query("currency_id", currencyId)
                .Query("adjustment_date", Filters.Date(adjustmentDate))
                .Query("exchange_rate", exchangeRate.ToString(CultureInfo.InvariantCulture))
                .Query("notes", Required.NotNull(notes, nameof(notes))),
            CurrencyAdjustmentsJson.Default.CurrencyAdjustmentPreviewEnvelope, static envelope => envelope.Data, cancellationToken,
            isAnother: preview => preview.CurrencyId is { Length: > 0 } told && told != currencyId);
    }
}
