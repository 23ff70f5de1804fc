using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Schedules of purchase orders and of work orders, which differ in their routes alone.</summary>
internal sealed class SubcontractorSchedulesGroup : ISubcontractorSchedules
{
    private readonly ProcoreCalls _calls;
    private readonly string _contractId;
    private readonly string _listRoute;
    private readonly string _showRoute;
    private readonly string _statusRoute;

    private SubcontractorSchedulesGroup(ProcoreCalls calls, string contract)
    {
        _calls = calls;
        _contractId = contract + "_id";
        _listRoute = $"/rest/v1.0/{contract}s/{{{_contractId}}}/line_item_contract_details";
        _showRoute = _listRoute + "/{id}";
        _statusRoute = $"/rest/v1.0/{contract}s/{{{_contractId}}}/subcontractor_schedule_of_values_status";
    }

    public static SubcontractorSchedulesGroup OfPurchaseOrders(ProcoreCalls calls) => new(calls, "purchase_order_contract");

    public static SubcontractorSchedulesGroup OfWorkOrders(ProcoreCalls calls) => new(calls, "work_order_contract");

    public ProcoreList<SubcontractorScheduleLine> ListAsync(
        long projectId, long contractId, SubcontractorScheduleFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(contractId, nameof(contractId));
        filter ??= new SubcontractorScheduleFilter();
        return _calls.List(
            () => Of(ApiRequest.Get(_listRoute), contractId).Query("project_id", projectId)
                .Query("filters[id]", Ranges.Bracketed(filter.Ids))
                .Query("filters[line_item_id]", filter.LineItemId),
            SubcontractorSchedulesJson.Default.RowListSubcontractorScheduleLine,
            line => line.Id,
            cancellationToken);
    }

    public Task<SubcontractorScheduleLine> GetAsync(
        long projectId, long contractId, long lineId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return _calls.ReadAsync(
            One(ApiRequest.Get(_showRoute), contractId, lineId).Query("project_id", projectId),
            SubcontractorSchedulesJson.Default.RowSubcontractorScheduleLine,
            cancellationToken);
    }

    public Task<SubcontractorScheduleLine> CreateAsync(
        long projectId, long contractId, SubcontractorScheduleLineInput line, CancellationToken cancellationToken = default)
    {
        _ = line ?? throw new ArgumentNullException(nameof(line));
        RouteValue.CheckId(projectId, nameof(projectId));
        return _calls.ReadAsync(
            Of(ApiRequest.Post(_listRoute), contractId)
                .Json(new(projectId, line), SubcontractorSchedulesJson.Default.SubcontractorScheduleLineBody),
            SubcontractorSchedulesJson.Default.RowSubcontractorScheduleLine,
            cancellationToken);
    }

    public Task<SubcontractorScheduleLine> UpdateAsync(
        long projectId,
        long contractId,
        long lineId,
        SubcontractorScheduleLineInput changes,
        CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        RouteValue.CheckId(projectId, nameof(projectId));
        return _calls.ReadAsync(
            One(ApiRequest.Patch(_showRoute), contractId, lineId)
                .Json(new(projectId, changes), SubcontractorSchedulesJson.Default.SubcontractorScheduleLineBody).Repeatable(),
            SubcontractorSchedulesJson.Default.RowSubcontractorScheduleLine,
            cancellationToken);
    }

    public Task DeleteAsync(long projectId, long contractId, long lineId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return _calls.SendAsync(
            One(ApiRequest.Delete(_showRoute), contractId, lineId).Query("project_id", projectId), cancellationToken);
    }

    public Task SetStatusAsync(
        long projectId, long contractId, SubcontractorScheduleStatus status, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return _calls.SendAsync(
            Of(ApiRequest.Patch(_statusRoute), contractId)
                .Json(new(projectId, status), SubcontractorSchedulesJson.Default.SubcontractorScheduleStatusBody).Repeatable(),
            cancellationToken);
    }

    private ApiRequest Of(ApiRequest request, long contractId) => request.Id(_contractId, contractId, nameof(contractId));

    private ApiRequest One(ApiRequest request, long contractId, long lineId) => Of(request, contractId).Id("id", lineId, nameof(lineId));
}
