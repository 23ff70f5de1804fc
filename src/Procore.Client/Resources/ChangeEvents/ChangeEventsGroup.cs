using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

internal sealed class ChangeEventsGroup(ProcoreCalls calls) : IChangeEvents
{
    private const string ListRoute = "/rest/v1.1/change_events";

    private const string ShowRoute = ListRoute + "/{id}";

    private const string StatusesRoute = "/rest/v1.0/change_event/statuses";

    private const string CompanyStatusesRoute = "/rest/v2.0/companies/{company_id}/change_events/statuses";

    private const string TypesRoute = "/rest/v1.0/change_types";

    private const string SettingsRoute = "/rest/v2.0/companies/{company_id}/projects/{project_id}/change_event_settings";

    private const string QuantitiesRoute =
        "/rest/v1.0/projects/{project_id}/change_events/{change_event_id}/change_event_production_quantities";

    public ProcoreList<ChangeEvent> ListAsync(
        long projectId, ChangeEventFilter? filter = null, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        filter ??= new ChangeEventFilter();
        return calls.List(
            () => ApiRequest.Get(ListRoute)
                .Query("project_id", projectId)
                .Query("filters[search]", filter.Search)
                .Query("filters[updated_at]", Ranges.From(filter.UpdatedAfter))
                .Query("filters[include_deleted]", filter.IncludeDeleted?.Value),
            ChangeEventsJson.Default.RowListChangeEvent,
            change => change.Id,
            cancellationToken);
    }

    public Task<ChangeEvent> GetAsync(long projectId, long changeEventId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            One(ApiRequest.Get(ShowRoute), projectId, changeEventId), ChangeEventsJson.Default.RowChangeEvent, cancellationToken);

    public Task<ChangeEvent> CreateAsync(long projectId, ChangeEventInput changeEvent, CancellationToken cancellationToken = default)
    {
        _ = changeEvent ?? throw new ArgumentNullException(nameof(changeEvent));
        RouteValue.CheckId(projectId, nameof(projectId));
        return OriginGuard.CreateAsync(calls, changeEvent, () => calls.ReadAsync(
            ApiRequest.Post(ListRoute).Query("project_id", projectId)
                .Json(new(changeEvent.Whole(isUpdate: false)), ChangeEventsJson.Default.ChangeEventBody),
            ChangeEventsJson.Default.RowChangeEvent,
            cancellationToken));
    }

    public Task<ChangeEvent> UpdateAsync(
        long projectId, long changeEventId, ChangeEventInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        ApiRequest call = One(ApiRequest.Patch(ShowRoute), projectId, changeEventId)
            .Json(new(changes.Whole(isUpdate: true)), ChangeEventsJson.Default.ChangeEventBody).Repeatable().SentOnce(changes.AddsLines);
        return OriginGuard.WriteAsync(
            calls,
            changes,
            () => GetAsync(projectId, changeEventId, cancellationToken),
            () => calls.ReadAsync(call, ChangeEventsJson.Default.RowChangeEvent, cancellationToken));
    }

    public Task DeleteAsync(long projectId, long changeEventId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(One(ApiRequest.Delete(ShowRoute), projectId, changeEventId), cancellationToken);

    public async Task<ChangeEvent> RestoreAsync(long projectId, long changeEventId, CancellationToken cancellationToken = default)
    {
        // What is there again stays there.
        ApiRequest call = One(ApiRequest.Put(ShowRoute + "/restore"), projectId, changeEventId).Repeatable();
        ChangeEvent restored = await calls.ReadAsync(call, ChangeEventsJson.Default.RowChangeEvent, cancellationToken)
            .ConfigureAwait(false);
        return restored.Id == changeEventId
            ? restored
            : throw calls.Unreadable(call, "it is about another record than the one that was asked for.");
    }

    public Task<ChangeEvent> CloneAsync(long projectId, long changeEventId, CancellationToken cancellationToken = default) =>
        calls.ReadAsync(
            One(ApiRequest.Post(ShowRoute + "/clone"), projectId, changeEventId),
            ChangeEventsJson.Default.RowChangeEvent,
            cancellationToken);

    public ProcoreList<ChangeEventStatus> ListStatusesAsync(long projectId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return calls.List(
            () => ApiRequest.Get(StatusesRoute).Query("project_id", projectId),
            ChangeEventsJson.Default.RowListChangeEventStatus,
            status => status.Id,
            cancellationToken);
    }

    public ProcoreList<ChangeEventStatus> ListCompanyStatusesAsync(CancellationToken cancellationToken = default) =>
        calls.ListData(
            () => OfCompany(ApiRequest.Get(CompanyStatusesRoute)),
            ChangeEventsJson.Default.DataEnvelopeRowListChangeEventStatus,
            status => status.Id,
            cancellationToken);

    public Task<ChangeEventStatus> UpdateStatusAsync(
        long statusId, ChangeEventStatusInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadDataAsync(
            OfCompany(ApiRequest.Patch(CompanyStatusesRoute + "/{id}")).Id("id", statusId, nameof(statusId))
                .Json(new(changes), ChangeEventsJson.Default.ChangeEventStatusBody).Repeatable(),
            ChangeEventsJson.Default.DataEnvelopeRowChangeEventStatus,
            cancellationToken);
    }

    public ProcoreList<ChangeEventType> ListTypesAsync(CancellationToken cancellationToken = default) =>
        calls.List(
            () => ApiRequest.Get(TypesRoute).Query("company_id", calls.CompanyId),
            ChangeEventsJson.Default.RowListChangeEventType,
            type => type.Id,
            cancellationToken);

    public Task<ChangeEventSettings> GetSettingsAsync(long projectId, CancellationToken cancellationToken = default) =>
        calls.ReadDataAsync(
            OfCompany(ApiRequest.Get(SettingsRoute)).Id("project_id", projectId, nameof(projectId)),
            ChangeEventsJson.Default.DataEnvelopeRowChangeEventSettings,
            cancellationToken);

    public Task<ChangeEventSettings> UpdateSettingsAsync(
        long projectId, ChangeEventSettingsInput changes, CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadDataAsync(
            OfCompany(ApiRequest.Patch(SettingsRoute)).Id("project_id", projectId, nameof(projectId))
                .Json(new(changes), ChangeEventsJson.Default.ChangeEventSettingsBody).Repeatable(),
            ChangeEventsJson.Default.DataEnvelopeRowChangeEventSettings,
            cancellationToken);
    }

    public ProcoreList<ChangeEventQuantity> ListQuantitiesAsync(
        long projectId, long changeEventId, CancellationToken cancellationToken = default)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        RouteValue.CheckId(changeEventId, nameof(changeEventId));
        return calls.List(
            () => Quantities(ApiRequest.Get(QuantitiesRoute), projectId, changeEventId),
            ChangeEventsJson.Default.RowListChangeEventQuantity,
            quantity => quantity.Id,
            cancellationToken);
    }

    public Task<ChangeEventQuantity> CreateQuantityAsync(
        long projectId, long changeEventId, ChangeEventQuantityInput quantity, CancellationToken cancellationToken = default)
    {
        _ = quantity ?? throw new ArgumentNullException(nameof(quantity));
        return calls.ReadAsync(
            Quantities(ApiRequest.Post(QuantitiesRoute), projectId, changeEventId)
                .Json(new(quantity), ChangeEventsJson.Default.ChangeEventQuantityBody),
            ChangeEventsJson.Default.RowChangeEventQuantity,
            cancellationToken);
    }

    public Task<ChangeEventQuantity> UpdateQuantityAsync(
        long projectId, long changeEventId, long quantityId, ChangeEventQuantityInput changes,
        CancellationToken cancellationToken = default)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        return calls.ReadAsync(
            Quantities(ApiRequest.Patch(QuantitiesRoute + "/{id}"), projectId, changeEventId).Id("id", quantityId, nameof(quantityId))
                .Json(new(changes), ChangeEventsJson.Default.ChangeEventQuantityBody).Repeatable(),
            ChangeEventsJson.Default.RowChangeEventQuantity,
            cancellationToken);
    }

    public Task DeleteQuantityAsync(
        long projectId, long changeEventId, long quantityId, CancellationToken cancellationToken = default) =>
        calls.SendAsync(
            Quantities(ApiRequest.Delete(QuantitiesRoute + "/{id}"), projectId, changeEventId).Id("id", quantityId, nameof(quantityId)),
            cancellationToken);

    private ApiRequest OfCompany(ApiRequest request) => request.Id("company_id", calls.CompanyId, "companyId");

    private static ApiRequest One(ApiRequest request, long projectId, long changeEventId)
    {
        RouteValue.CheckId(projectId, nameof(projectId));
        return request.Id("id", changeEventId, nameof(changeEventId)).Query("project_id", projectId);
    }

    private static ApiRequest Quantities(ApiRequest request, long projectId, long changeEventId) =>
        request.Id("project_id", projectId, nameof(projectId)).Id("change_event_id", changeEventId, nameof(changeEventId));
}
