namespace Benchmarks;

/// <summary>One way of making a call.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="CallAsync">Makes the call and reads the answer.</param>
/// <param name="Show">What was read, one line for each record, in the same words for every way.</param>
internal sealed record ClientWay(string Name, Func<Task<object>> CallAsync, Func<object, IEnumerable<string>> Show);

/// <summary>A call that is made in every way.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Bytes">How long the answer is.</param>
/// <param name="Ways">The floor first, then this library, then its peers.</param>
internal sealed record ClientScenario(string Name, int Bytes, IReadOnlyList<ClientWay> Ways)
{
    /// <summary>Makes each call once and compares what was read.</summary>
    /// <exception cref="InvalidOperationException">Two ways read different records.</exception>
    public async Task<ClientScenario> CheckAsync()
    {
        List<string>? wanted = null;
        foreach (var way in Ways)
        {
            List<string> read = [.. way.Show(await way.CallAsync())];
            wanted ??= read;
            var odd = read.Zip(wanted).FirstOrDefault(pair => pair.First != pair.Second);
            if (read.Count != wanted.Count || odd.First is not null)
            {
                throw new InvalidOperationException($"{Name}: {way.Name} read {read.Count} records of {wanted.Count}, the first that differs: {odd.First} is not {odd.Second}.");
            }
        }

        return this;
    }
}
