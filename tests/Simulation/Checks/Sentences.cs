using System.Text.RegularExpressions;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>What a person reads says nothing of the program that wrote it: no parameter, no type of an exception, no place in the code, no number without end.</summary>
internal static partial class Sentences
{
    private static readonly string[] OfPrograms = ["(Parameter", "Exception", "System.", "ZohoProcore.", "   at ", "Object reference", "Nullable object"];

    public static async Task AreForPeopleAsync(World world, Evidence evidence)
    {
        foreach (var item in await world.Store.ListReviewsAsync(World.ConnectionId, new()))
        {
            IsForPeople(item.Finding.Sentence);
            IsForPeople(item.Finding.NextStep);
        }

        foreach (var record in await world.OrdersAsync())
        {
            IsForPeople(record.Reason);
        }

        foreach (var work in await world.Store.ListWorkAsync(World.ConnectionId))
        {
            IsForPeople(work.Reason);
        }

        foreach (var entry in evidence.Audit)
        {
            IsForPeople(entry.Reason);
        }
    }

    private static void IsForPeople(string sentence) => Assert.True(
        !OfPrograms.Any(word => sentence.Contains(word, StringComparison.Ordinal)) && !Endless().IsMatch(sentence),
        $"is for no person: {sentence}");

    /// <summary>An amount that nobody rounded.</summary>
    [GeneratedRegex(@"\.\d{11,}")]
    private static partial Regex Endless();
}
