using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace EmbeddedHost;

/// <summary>How it stands with a notification on one channel.</summary>
internal enum SendingState
{
    /// <summary>It is to be sent.</summary>
    Waiting,

    /// <summary>It is being sent; found at a start, nobody knows whether it arrived.</summary>
    UnderWay,

    /// <summary>It arrived.</summary>
    Sent,

    /// <summary>Nobody knows whether it arrived.</summary>
    Unknown,

    /// <summary>It did not arrive for so long that it is not tried again.</summary>
    GivenUp,
}

/// <summary>A notification on its way through one channel.</summary>
/// <param name="Channel">Which.</param>
/// <param name="State">How it stands.</param>
/// <param name="Attempts">How often it was tried in vain.</param>
/// <param name="NextAt">When it is tried again; null for at once.</param>
internal sealed record Sending(string Channel, SendingState State, int Attempts, Instant? NextAt)
{
    /// <summary>Whether nothing more is done with it.</summary>
    [JsonIgnore]
    public bool IsOver => State is SendingState.Sent or SendingState.Unknown or SendingState.GivenUp;
}

/// <summary>A notification with what became of it on each channel.</summary>
/// <param name="What">The notification.</param>
/// <param name="Sendings">One a channel.</param>
internal sealed record OutgoingNotification(Notification What, IReadOnlyList<Sending> Sendings);

/// <summary>Which months of a connection did not tie when both ledgers were read last.</summary>
/// <param name="Connection">The connection's id.</param>
/// <param name="On">On which day that was.</param>
/// <param name="Months">The months.</param>
internal sealed record MonthsRead(string Connection, LocalDate On, IReadOnlyList<UntiedMonth> Months);

/// <summary>
/// What people were told and what is still to be sent, as a file in the data directory. It is written before anything is sent, so that a host that is started again repeats nothing and forgets
/// nothing.
/// </summary>
internal sealed record NotificationBox
{
    /// <summary>The file's name.</summary>
    public const string FileName = "notifications.json";

    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>What people were told.</summary>
    public Told Told { get; init; } = new();

    /// <summary>What is not yet sent on every channel.</summary>
    public IReadOnlyList<OutgoingNotification> Outgoing { get; init; } = [];

    /// <summary>The subjects of mails of which nobody knows whether they arrived, until that is said.</summary>
    public IReadOnlyList<string> Doubtful { get; init; } = [];

    /// <summary>The months that did not tie.</summary>
    public IReadOnlyList<MonthsRead> Months { get; init; } = [];

    /// <summary>Reads it; empty where there is none.</summary>
    /// <exception cref="JsonException">It can't be read.</exception>
    public static NotificationBox Read(string directory)
    {
        var file = Path.Combine(directory, FileName);
        if (!File.Exists(file)) return new();
        var box = JsonSerializer.Deserialize(File.ReadAllText(file), NotificationJson.Default.NotificationBox) ?? new();
        box = box with { Told = box.Told ?? new(), Outgoing = box.Outgoing ?? [], Doubtful = box.Doubtful ?? [], Months = box.Months ?? [] };
        return box.IsWhole ? box : throw new JsonException("It has nothing where something has to be.");
    }

    // Who writes into the file by hand may leave out anything.
    private bool IsWhole =>
        Told.Urgent is not null && Told.Urgent.All(one => one?.Key is not null) && Doubtful.All(subject => subject is not null)
        && Outgoing.All(one => one is { What: { Id: not null, Subject: not null, Lines: not null, Connections: not null }, Sendings: not null } && one.Sendings.All(sending => sending?.Channel is not null))
        && Months.All(one => one is { Connection: not null, Months: not null } && one.Months.All(month => month?.Month is not null));

    /// <summary>Puts a file away that can't be read.</summary>
    public static void PutAway(string directory) => File.Move(Path.Combine(directory, FileName), Path.Combine(directory, FileName + ".unreadable"), overwrite: true);

    /// <summary>What is written.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, NotificationJson.Default.NotificationBox);

    /// <summary>Writes one into a new file that is its owner's from the first moment, and that in the place of the old one.</summary>
    public static void Write(string directory, byte[] bytes)
    {
        var file = Path.Combine(directory, FileName);
        var made = $"{file}.{RandomNumberGenerator.GetHexString(8)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
        try
        {
            using (var written = new FileStream(made, options))
            {
                written.Write(bytes);
                written.Flush(flushToDisk: true);
            }

            File.Move(made, file, overwrite: true);
        }
        catch
        {
            File.Delete(made);
            throw;
        }
    }
}

/// <summary>A time as text.</summary>
internal sealed class InstantTextConverter : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        InstantPattern.ExtendedIso.Parse(reader.GetString() ?? string.Empty) is { Success: true, Value: var at } ? at : throw new JsonException("This is no time.");

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
}

/// <summary>A day as text.</summary>
internal sealed class LocalDateTextConverter : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LocalDatePattern.Iso.Parse(reader.GetString() ?? string.Empty) is { Success: true, Value: var day } ? day : throw new JsonException("This is no day.");

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(InstantTextConverter), typeof(LocalDateTextConverter)])]
[JsonSerializable(typeof(NotificationBox))]
[JsonSerializable(typeof(WebhookBody))]
internal sealed partial class NotificationJson : JsonSerializerContext;
