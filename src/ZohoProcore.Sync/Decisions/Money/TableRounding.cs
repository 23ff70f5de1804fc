namespace ZohoProcore.Sync;

/// <summary>
/// Amounts in a table, rounded to the smallest unit so that every column keeps its sum, and every amount and the sum of every row is one of
/// the two whole units next to its exact value; a row that is kept keeps its sum as columns do. Such a table always exists. Units go first
/// to the row that is most behind; of equal ones to the first.
/// </summary>
internal sealed class TableRounding(int precision)
{
    /// <summary>What is nearer to a whole unit than this is a whole unit: decimals end.</summary>
    private const decimal Noise = 0.000_000_1m;

    private readonly decimal _unit = Units.One(precision);
    private readonly List<Cell> _cells = [];
    private readonly Dictionary<int, decimal> _ahead = [];
    private readonly HashSet<int> _kept = [];
    private ILookup<int, Cell> _rows = Enumerable.Empty<Cell>().ToLookup(_ => 0);
    private ILookup<int, Cell> _columns = Enumerable.Empty<Cell>().ToLookup(_ => 0);

    /// <summary>Adds an amount.</summary>
    /// <param name="column">The column; its exact amounts add up to whole units.</param>
    /// <param name="row">The row in whose sum it counts.</param>
    /// <param name="sign">Added to that sum (1), taken from it (-1) or not counted (0); what counts of a column has one sign.</param>
    /// <param name="exact">The exact amount.</param>
    public Cell Add(int column, int row, int sign, decimal exact)
    {
        var units = exact / _unit;
        var whole = Math.Abs(units - Math.Round(units)) < Noise ? Math.Round(units) : Math.Floor(units);
        var cell = new Cell(column, row, sign, whole, Math.Abs(units - Math.Round(units)) < Noise ? 0 : units - whole, _unit);
        _cells.Add(cell);
        return cell;
    }

    /// <summary>Says that a row keeps its sum; its exact amounts add up to whole units.</summary>
    public void Keep(int row) => _kept.Add(row);

    /// <summary>Rounds; the amounts stand in their cells.</summary>
    public void Round()
    {
        _rows = _cells.Where(cell => cell.Sign != 0).ToLookup(cell => cell.Row);
        _columns = _cells.ToLookup(cell => cell.Column);
        foreach (var column in _columns)
        {
            Round(column);
        }

        foreach (var row in _rows)
        {
            while (!CanBe(row.Key, Ahead(row.Key)) && MoveUnit(row.Key))
            {
            }
        }
    }

    private void Round(IEnumerable<Cell> column)
    {
        var open = column.Where(cell => cell.Part != 0).ToList();
        var up = (int)Math.Round(open.Sum(cell => cell.Part));
        foreach (var cell in open.OrderByDescending(cell => cell.Part - (cell.Sign * Ahead(cell.Row))).ToList())
        {
            cell.IsUp = up-- > 0;
            _ahead[cell.Row] = Ahead(cell.Row) + (cell.Sign * (cell.IsUp ? 1 - cell.Part : -cell.Part));
        }
    }

    private bool CanBe(int row, decimal ahead) => Math.Abs(ahead) <= (_kept.Contains(row) ? 0 : 1) + Noise;

    private decimal Ahead(int row) => _ahead.TryGetValue(row, out var ahead) ? ahead : 0;

    /// <summary>Brings a row that is off one unit nearer: on the shortest way, column by column, to a row that can bear it.</summary>
    private bool MoveUnit(int row)
    {
        var by = -Math.Sign(Ahead(row));
        var ways = new Dictionary<int, (Cell Own, Cell Other)>();
        var (seen, passed, next) = (new HashSet<int> { row }, new HashSet<int>(), new Queue<int>([row]));
        while (next.Count > 0)
        {
            var at = next.Dequeue();
            foreach (var own in _rows[at].Where(cell => cell.CanMove(by * cell.Sign) && passed.Add(cell.Column)))
            {
                foreach (var other in _columns[own.Column].Where(cell => cell.CanMove(-by * own.Sign)))
                {
                    if (other.Sign == 0 || CanBe(other.Row, Ahead(other.Row) - by))
                    {
                        MoveAlong(row, own, other, ways);
                        return true;
                    }

                    if (seen.Add(other.Row))
                    {
                        ways[other.Row] = (own, other);
                        next.Enqueue(other.Row);
                    }
                }
            }
        }

        return false;
    }

    private void MoveAlong(int row, Cell own, Cell other, Dictionary<int, (Cell Own, Cell Other)> ways)
    {
        while (true)
        {
            foreach (var cell in new[] { own, other })
            {
                _ahead[cell.Row] = Ahead(cell.Row) + (cell.Sign * (cell.IsUp ? -1 : 1));
                cell.IsUp = !cell.IsUp;
            }

            if (own.Row == row)
            {
                return;
            }

            (own, other) = ways[own.Row];
        }
    }

    /// <summary>One amount.</summary>
    internal sealed class Cell(int column, int row, int sign, decimal whole, decimal part, decimal unit)
    {
        /// <summary>The column.</summary>
        public int Column => column;

        /// <summary>The row in whose sum it counts.</summary>
        public int Row => row;

        /// <summary>How it counts there.</summary>
        public int Sign => sign;

        /// <summary>The part of a unit above the whole ones; zero where the amount is whole.</summary>
        public decimal Part => part;

        /// <summary>Whether it is rounded up.</summary>
        public bool IsUp { get; set; }

        /// <summary>The rounded amount.</summary>
        public decimal Amount => (whole + (IsUp ? 1 : 0)) * unit;

        /// <summary>Whether it can go a unit up or down and still be next to its exact value.</summary>
        public bool CanMove(int by) => part != 0 && IsUp == (by < 0);
    }
}
