using System.Globalization;
using System.Text.Json;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>What is wrong with a JSON text, and where: the whole path, which a converter that reads a part by itself would lose.</summary>
internal static class JsonFault
{
    /// <summary>The path from the root, such as <c>$.line_items[1].amount</c>.</summary>
    public static string PathOf(JsonException exception)
    {
        string path = exception.Path ?? "$";
        for (; exception is NestedJsonException nested; exception = nested.Cause)
            path += nested.Place + (nested.Cause.Path ?? "$")[1..];
        return path;
    }

    /// <summary>Whether the text is no JSON, or not whole; otherwise a value is not what belongs there.</summary>
    public static bool IsSyntax(JsonException exception)
    {
        while (exception is NestedJsonException nested)
            exception = nested.Cause;
        return exception.InnerException is JsonException;
    }

    /// <summary>The same fault without the words of the reader, which quote what they stand before, however long it is.</summary>
    public static JsonException Bare(JsonException exception, string path) =>
        new("The JSON cannot be read.", path, exception.LineNumber, exception.BytePositionInLine);

    /// <summary>What is wrong, in words that quote nothing of the text.</summary>
    public static string ReasonOf(JsonException exception)
    {
        while (exception is NestedJsonException nested)
            exception = nested.Cause;
        bool ours = exception.InnerException is null
            && (exception.Message is RecordId.Reason or OddFieldSieve.Twice
                || (exception.Message.StartsWith(LenientReader.Beginning, StringComparison.Ordinal)
                    && exception.Message.IndexOf(" Path: ", StringComparison.Ordinal) < 0));
        return ours ? exception.Message : "The value has an unexpected type.";
    }
}

/// <summary>An exception out of a part that a converter reads by itself. The serializer adds where the part stands.</summary>
/// <param name="index">The place in a list; null when the part is not in one.</param>
/// <param name="cause">What is wrong, and where in the part.</param>
internal sealed class NestedJsonException(int? index, JsonException cause) : JsonException(cause.Message, cause)
{
    public JsonException Cause { get; } = cause;

    public string Place { get; } = index is { } at ? "[" + at.ToString(CultureInfo.InvariantCulture) + "]" : "";
}
