using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.TimeEntryRoutes;

namespace ZohoBooks.Client;

internal sealed class TimeEntriesOperations(ApiSender sender) : ITimeEntries
{
    private Records<TimeEntryEnvelope, TimeEntry, TimeEntryInput> Records => field ??=
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
        Records.GetAsync(Routes.Get, timeEntryId, nameof(timeEntryId), cancellationToken);

    public Task<TimeEntry> CreateAsync(TimeEntryInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new time entry")
            .Text(input.ProjectId, nameof(TimeEntryInput.ProjectId))
            .Text(input.TaskId, nameof(TimeEntryInput.TaskId))
            .Text(input.UserId, nameof(TimeEntryInput.UserId))
            .Value(input.LogDate, nameof(TimeEntryInput.LogDate))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<TimeEntry> UpdateAsync(string timeEntryId, TimeEntryInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, timeEntryId, nameof(timeEntryId)), Required.NotNull(input, nameof(input)),
            true, cancellationToken);

    public Task DeleteAsync(string timeEntryId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, timeEntryId, nameof(timeEntryId), cancellationToken);

    public Task<TimeEntry> StartTimerAsync(string timeEntryId, CancellationToken cancellationToken) =>
        sender.SendAsync(
            Records.One(Routes.StartTimer, timeEntryId, nameof(timeEntryId)), TimeEntriesJson.Default.TimeEntryEnvelope,
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
