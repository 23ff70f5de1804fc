using System.Globalization;
using Npgsql;

namespace Distributed.Tests;

/// <summary>Looks again and again which version of each order the store knows: none may be followed by an older one.</summary>
internal sealed class VersionWatch : IAsyncDisposable
{
    private const string Question = "select connection_id, id, document::json->>'lastModified' from sync_record where kind = 'zoho.purchaseorder'";

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly Dictionary<(string Connection, string Order), DateTimeOffset> _known = [];
    private readonly List<string> _backwards = [];
    private readonly CancellationTokenSource _ends = new();
    private readonly string _store;
    private readonly Task _looking;

    /// <param name="store">How to connect to the store.</param>
    public VersionWatch(string store)
    {
        _store = store;
        _looking = LookAsync();
    }

    /// <summary>How often it looked.</summary>
    public int Looks { get; private set; }

    /// <summary>The orders whose version went back, once it has looked for the last time.</summary>
    public async Task<IReadOnlyList<string>> BackwardsAsync()
    {
        await _ends.CancelAsync();
        await _looking;
        Assert.NotEmpty(_known);
        return _backwards;
    }

    public async ValueTask DisposeAsync()
    {
        await _ends.CancelAsync();
        await _looking;
        _ends.Dispose();
    }

    private async Task LookAsync()
    {
        while (!_ends.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Every, TimeProvider.System, _ends.Token);
                await LookOnceAsync();
            }
            catch (Exception problem) when (problem is NpgsqlException or OperationCanceledException)
            {
                // The store starts again, or all is over.
            }
        }
    }

    private async Task LookOnceAsync()
    {
        await using var connection = new NpgsqlConnection(_store);
        await connection.OpenAsync(_ends.Token);
        await using var command = new NpgsqlCommand(Question, connection);
        await using var rows = await command.ExecuteReaderAsync(_ends.Token);
        while (await rows.ReadAsync(_ends.Token))
        {
            if (await rows.IsDBNullAsync(2, _ends.Token)) continue;
            var (key, version) = ((rows.GetString(0), rows.GetString(1)), DateTimeOffset.Parse(rows.GetString(2), CultureInfo.InvariantCulture));
            if (_known.TryGetValue(key, out var earlier) && version < earlier) _backwards.Add($"{key}: {version:O} after {earlier:O}");
            _known[key] = version;
        }

        Looks++;
    }
}
