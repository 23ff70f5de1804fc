using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.TimeEntryRoutes;

namespace ZohoBooks.Client;

internal sealed class TimeEntriesOperations(ApiSender sender) : ITimeEntries
{
    private readonly Records<TimeEntryEnvelope, TimeEntry, TimeEntryInput> _records =
        new(sender, "time_entry_id", TimeEntriesJson.Default.TimeEntryEnvelope,
            static envelope => envelope.TimeEntry, TimeEntriesJson.Default.TimeEntryInput);

    public ZohoList<TimeEntry> ListAsync(TimeEntryFilter? filter, CancellationToken cancellationToken) =>
        PagedList.Create<TimeEntryList, TimeEntry>(
            sender,
            () => (filter ?? new()).AddTo(Routes.List.Request()),
            TimeEntriesJson.Default.TimeEntryList,
            static row => row.TimeEntryId,
            cancellationToken,
            new RowCheck<TimeEntry>().Is(filter?.ProjectId, static row => row.ProjectId)
                .Is(filter?.UserId, static row => row.UserId));

    public Task<TimeEntry> GetAsync(string timeEntryId, CancellationToken cancellationToken) =>
        _records.GetAsync(Routes.Get, timeEntryId, nameof(timeEntryId), cancellationToken);

    public Task<TimeEntry> CreateAsync(TimeEntryInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new time entry")
            .Text(input.ProjectId, nameof(TimeEntryInput.ProjectId))
            .Text(input.TaskId, nameof(TimeEntryInput.TaskId))
            .Text(input.UserId, nameof(TimeEntryInput.UserId))
            .Value(input.LogDate, nameof(TimeEntryInput.LogDate))
            .Check(nameof(input));
        return _records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<TimeEntry> UpdateAsync(string timeEntryId, TimeEntryInput input, CancellationToken cancellationToken) =>
        _records.WriteAsync(
            _records.One(Routes.Update, timeEntryId, nameof(timeEntryId)), Required.NotNull(input, nameof(input)),
            true, cancellationToken);

    public Task DeleteAsync(string timeEntryId, CancellationToken cancellationToken) =>
        _records.DoAsync(Routes.Delete, timeEntryId, nameof(timeEntryId), cancellationToken);

    public Task<TimeEntry> StartTimerAsync(string timeEntryId, CancellationToken cancellationToken) =>
        sender.SendAsync(
            _records.One(Routes.StartTimer, timeEntryId, nameof(timeEntryId)), TimeEntriesJson.Default.TimeEntryEnvelope,
            static envelope => envelope.TimeEntry, cancellationToken);

    public Task<TimeEntry> StopTimerAsync(CancellationToken cancellationToken) =>
        sender.SendAsync(
            Routes.StopTimer.Request(), TimeEntriesJson.Default.TimeEntryEnvelope, static envelope => envelope.TimeEntry,
            cancellationToken);

    public Task<TimeEntry> GetRunningAsync(CancellationToken cancellationToken) =>
        sender.SendAsync(
            Routes.GetRunning.Request(), TimeEntriesJson.Default.TimeEntryEnvelope, static envelope => envelope.TimeEntry,
            cancellationToken);
}
