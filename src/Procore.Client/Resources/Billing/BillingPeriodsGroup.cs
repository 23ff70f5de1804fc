using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class BillingPeriodsGroup(ProcoreCalls calls) : IBillingPeriods
{
    private const string ListRoute = "/rest/v1.0/projects/{project_id}/billing_periods";

    private const string ShowRoute = ListRoute + "/{id}";

    public ProcoreList<BillingPeriod> ListAsync(
        long projectId, BillingPeriodFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new BillingPeriodFilter();
        return calls.List(
            () => ApiRequest.Get(ListRoute).Id("project_id", projectId, nameof(projectId))
                .Query("filters[id]", Ranges.Bracketed(filter.Ids))
                .Query("filters[status]", filter.Status?.Value)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter)),
            BillingJson.Default.RowListBillingPeriod,
            period => period.Id,
            cancellationToken);
    }

    public Task<BillingPeriod> GetAsync(long projectId, long periodId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(One(ApiRequest.Get(ShowRoute), projectId, periodId), BillingJson.Default.RowBillingPeriod, cancellationToken);

    public Task<BillingPeriod> CreateAsync(long projectId, BillingPeriodInput period, CancellationToken cancellationToken = default)
    {
        _ = period ?? throw new ArgumentNullException(nameof(period));
        return calls.ReadAsync(
            ApiRequest.Post(ListRoute).Id("project_id", projectId, nameof(projectId))
                .Json(new(period), BillingJson.Default.BillingPeriodBody),
            BillingJson.Default.RowBillingPeriod,
            cancellationToken);
    }

    public Task<BillingPeriod> UpdateAsync(
        long projectId, long periodId, BillingPeriodInput period, CancellationToken cancellationToken = default)
    {
        _ = period ?? throw new ArgumentNullException(nameof(period));
        return calls.ReadAsync(
            One(ApiRequest.Patch(ShowRoute), projectId, periodId).Json(new(period), BillingJson.Default.BillingPeriodBody).Repeatable(),
            BillingJson.Default.RowBillingPeriod,
            cancellationToken);
    }

    public Task DeleteAsync(long projectId, long periodId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(One(ApiRequest.Delete(ShowRoute), projectId, periodId), cancellationToken);

    private static ApiRequest One(ApiRequest request, long projectId, long periodId) =>
        request.Id("project_id", projectId, nameof(projectId)).Id("id", periodId, nameof(periodId));
}
