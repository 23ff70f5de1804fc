using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace EmbeddedHost;

/// <summary>Writes the log for programs: one JSON object on one line, with the same words as <see cref="SentenceFormatter"/>.</summary>
internal sealed class JsonLineFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "json-line";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var written = new MemoryStream();
        using (var json = new Utf8JsonWriter(written, Plain))
        {
            json.WriteStartObject();
            json.WriteString("time", time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("level", Word(logEntry.LogLevel));
            json.WriteNumber("event", logEntry.EventId.Id);
            json.WriteString("category", logEntry.Category);
            json.WriteString("sentence", SentenceFormatter.OneLine(logEntry.Formatter(logEntry.State, logEntry.Exception)));
            if (logEntry.Exception is { } problem) json.WriteString("problem", SentenceFormatter.OneLine(Problem.SentenceOf(problem)));
            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(written.GetBuffer(), 0, (int)written.Length));
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Critical => "critical",
        LogLevel.Error => "error",
        LogLevel.Warning => "warning",
        LogLevel.Information => "info",
        _ => "debug",
    };
}
