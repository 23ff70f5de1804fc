using System.Globalization;
using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>A question with its answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">What it was answered with.</param>
/// <param name="RequestIds">Procore's ids of the requests that asked it.</param>
/// <param name="AsOf">When.</param>
internal sealed record ProbeFinding(ProbeQuestion Question, ProbeAnswer Answer, IReadOnlyList<string> RequestIds, DateTimeOffset AsOf)
{
    public JsonObject ToJson()
    {
        var written = new JsonObject { [ProbeReport.KeyOf(Question.Switch)] = Question.Switch, ["question"] = Question.Words, ["how"] = Question.How };
        if (Answer.Position is { } position) written["position"] = position.DeepClone();
        written[Answer.IsTold ? "seen" : "cannotTell"] = Answer.Words;
        written["asOf"] = AsOf.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        written["requestIds"] = new JsonArray([.. RequestIds.Select(JsonNode? (id) => id)]);
        return written;
    }
}
